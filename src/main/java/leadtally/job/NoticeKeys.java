package leadtally.job;

import java.nio.file.Path;
import leadtally.job.notice.Hook;
import leadtally.job.notice.NoticeSettings;
import org.jspecify.annotations.Nullable;

/** Reads the keys {@code metrics}, {@code otlp}, {@code heartbeat} and {@code notify} of a job file. A URL that is a secret stands in an environment variable, whose name is given instead. */
final class NoticeKeys {
    private NoticeKeys() {}

    static NoticeSettings read(YamlNode root) {
        String metrics = root.text("metrics", "");
        return new NoticeSettings(metrics.isBlank() ? null : Path.of(metrics), collector(root), hook(root, "heartbeat"), hook(root, "notify"));
    }

    private static Hook collector(YamlNode root) {
        if (!root.has("otlp")) {
            return Hook.NONE;
        }
        YamlNode node = root.child("otlp", "url", "timeout");
        if (!node.has("url")) {
            root.fault("otlp", "names no collector; give url:, such as http://localhost:4318/v1/metrics");
        }
        return new Hook(url(node), "", node.duration("timeout", Hook.TIMEOUT));
    }

    private static Hook hook(YamlNode root, String key) {
        if (!root.has(key)) {
            return Hook.NONE;
        }
        YamlNode node = root.child(key, "url", "command", "timeout");
        if (!node.has("url") && !node.has("command")) {
            root.fault(key, "names nobody to call; give url:, command: or both");
        }
        return new Hook(url(node), node.text("command", ""), node.duration("timeout", Hook.TIMEOUT));
    }

    private static String url(YamlNode node) {
        String url = node.<@Nullable String>parsed("url", "", "must be http(s)://<host>… or the name of an environment variable that holds it; a host has letters, digits, dots and hyphens",
                text -> Hook.isUsable(text) ? text : null);
        return url == null ? "" : url;
    }
}
