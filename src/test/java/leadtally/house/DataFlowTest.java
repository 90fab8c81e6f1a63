package leadtally.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The tree is the data flow: dependencies run one way along it, and the core is plain Java. */
@AnalyzeClasses(packages = "leadtally", importOptions = ImportOption.DoNotIncludeTests.class)
class DataFlowTest {
    @ArchTest
    static final ArchRule lead_knows_no_stage = noClasses()
            .that().resideInAPackage("leadtally.lead..")
            .should().dependOnClassesThat().resideInAnyPackage(
                    "leadtally.intake..", "leadtally.reconcile..", "leadtally.summarise..", "leadtally.check..", "leadtally.report..",
                    "leadtally.job..", "leadtally.cli..", "leadtally.database..", "leadtally.generate..");

    @ArchTest
    static final ArchRule the_rules_are_plain_java = noClasses()
            .that().resideInAPackage("leadtally.reconcile")
            .should().dependOnClassesThat().resideInAnyPackage(
                    "org.springframework..", "java.sql..", "javax.sql..", "leadtally.database..", "leadtally.intake..", "leadtally.report..",
                    "leadtally.job..", "leadtally.cli..", "leadtally.reconcile.step..");

    @ArchTest
    static final ArchRule intake_is_plain_java = noClasses()
            .that().resideInAPackage("leadtally.intake..")
            .should().dependOnClassesThat().resideInAnyPackage(
                    "org.springframework..", "java.sql..", "leadtally.database..", "leadtally.reconcile..", "leadtally.summarise..",
                    "leadtally.check..", "leadtally.report..", "leadtally.job..", "leadtally.cli..");

    @ArchTest
    static final ArchRule pull_fills_the_archive_and_knows_no_later_stage = noClasses()
            .that().resideInAPackage("leadtally.pull..")
            .should().dependOnClassesThat().resideInAnyPackage("leadtally.reconcile..", "leadtally.summarise..", "leadtally.check..", "leadtally.report..");

    @ArchTest
    static final ArchRule the_vendors_lists_are_plain_java = noClasses()
            .that().resideInAnyPackage("leadtally.pull.vendor..", "leadtally.pull.http..")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "java.sql..", "leadtally.database..");

    @ArchTest
    static final ArchRule stages_know_no_run = noClasses()
            .that().resideInAnyPackage(
                    "leadtally.pull..", "leadtally.reconcile..", "leadtally.summarise..", "leadtally.check..", "leadtally.report..", "leadtally.database..")
            .should().dependOnClassesThat().resideInAnyPackage("leadtally.job..", "leadtally.cli..");

    @ArchTest
    static final ArchRule only_the_night_on_spark_knows_spark = noClasses()
            .that().resideOutsideOfPackage("leadtally.spark..")
            .should().dependOnClassesThat().resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..", "leadtally.spark..");

    @ArchTest
    static final ArchRule generate_knows_nothing_of_the_engine = noClasses()
            .that().resideInAPackage("leadtally.generate..")
            .should().dependOnClassesThat().resideInAnyPackage(
                    "leadtally.lead..", "leadtally.intake..", "leadtally.reconcile..", "leadtally.summarise..", "leadtally.check..",
                    "leadtally.report..", "leadtally.job..", "leadtally.database..");
}
