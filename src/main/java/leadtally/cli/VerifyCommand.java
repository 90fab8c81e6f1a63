package leadtally.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import leadtally.database.Store;
import leadtally.job.ExitCodes;
import leadtally.job.Settings;
import leadtally.lead.TerminalText;
import leadtally.report.Editions;
import leadtally.story.EditionVerifier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leadtally verify}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Adds an edition's files up again and holds them against its manifest and the store; exit 1 if anything differs.")
final class VerifyCommand implements Checked<Settings> {
    @Mixin
    StoreOptions options = new StoreOptions();

    @Spec
    CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "Folder of an edition, such as out/latest.")
    Path folder = Path.of("");

    @Override
    public @Nullable Settings read(AllFaults faults) {
        if (!Files.isDirectory(folder)) {
            faults.add("verify " + folder + ": is no folder; name an edition's, such as out/latest");
        }
        refuseADay(faults);
        return options.settings(faults);
    }

    @Override
    public int run(Settings settings) {
        try (Store store = StoreOptions.openToRead(settings)) {
            if (!StoreOptions.isReady(store)) {
                Logs.error("the store has no editions yet; check --db", command.commandLine().getErr());
                return ExitCodes.FAILED;
            }
            EditionVerifier.Verdict verdict = new EditionVerifier(
                            store, folder, vendor -> settings.vendors().containsKey(vendor) ? settings.vendors().get(vendor).currency() : "", settings.judgingHash())
                    .verify();
            for (String sentence : verdict.sentences()) {
                if (verdict.whole()) {
                    options.say(sentence);
                } else {
                    Logs.error(TerminalText.of(sentence), command.commandLine().getErr());
                }
            }
            return verdict.whole() ? 0 : ExitCodes.FAILED;
        }
    }

    /** A day's or a range's folder holds editions, and is none. */
    private void refuseADay(AllFaults faults) {
        if (Files.exists(folder.resolve("manifest.json"))) {
            return;
        }
        Optional<Path> edition = Editions.newestIn(folder);
        if (edition.isPresent()) {
            faults.add("verify " + folder + ": holds editions and is none; name one of them, such as " + edition.get());
        }
    }
}
