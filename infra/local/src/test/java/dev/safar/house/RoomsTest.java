package dev.safar.house;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysFalse;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.safar.house.House.CLASSES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Who may use whom (docs/architecture: "a room may use the rooms above it, never below").
class RoomsTest {
    /// Every rule here is true of an empty house, so first of all: the rules see what is written.
    @Test
    void everyPackageWithSourcesIsSeenByTheRules() {
        assertThat(House.packages()).as("packages on this module's class path, against those with sources")
                .isNotEmpty().isEqualTo(Sources.packages());
    }

    @Test
    void noTwoPackagesUseEachOtherEvenByADetour() {
        slices().matching("dev.safar.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    /// A room without classes yet is no failure: the test above knows which rooms have some.
    @Test
    void everyPackageLiesInARoomAndUsesOnlyRoomsAboveIt() {
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true)
                .layer("json").definedBy(House.JSON)
                .layer("core").definedBy(House.CORE)
                .layer("language").definedBy(House.LANGUAGE)
                .layer("aws").definedBy(House.AWS)
                .layer("asl").definedBy(House.ASL)
                .layer("local").definedBy(House.LOCAL)
                .whereLayer("json").mayOnlyBeAccessedByLayers("language", "aws", "asl", "local")
                .whereLayer("core").mayOnlyBeAccessedByLayers("language", "aws", "local")
                .whereLayer("language").mayOnlyBeAccessedByLayers("aws", "local")
                .whereLayer("aws").mayOnlyBeAccessedByLayers("local")
                .whereLayer("asl").mayOnlyBeAccessedByLayers("local")
                .whereLayer("local").mayNotBeAccessedByAnyLayer()
                .ensureAllClassesAreContainedInArchitectureIgnoring(alwaysFalse()).check(CLASSES);
    }

    @Test
    void coreKnowsTheJdkJsonataAndTheTemplatesAndNothingElse() {
        classes().that().resideInAnyPackage(House.CORE).should().onlyDependOnClassesThat()
                .resideInAnyPackage(
                        andCore("java..", "org.jspecify..", "com.dashjoin.jsonata..", "com.samskivert.mustache.."))
                .check(CLASSES);
    }

    private static String[] andCore(String... others) {
        return Stream.of(House.CORE, others).flatMap(Arrays::stream).toArray(String[]::new);
    }
}
