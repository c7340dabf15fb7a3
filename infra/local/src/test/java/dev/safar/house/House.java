package dev.safar.house;

import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.SortedSet;
import java.util.TreeSet;

/// The production classes of all rooms, read once, and the names of the rooms.
final class House {
    /// The packages of `functions/core`. A package of core that is missing here is in no room, and [RoomsTest] says so.
    static final String[] CORE = {"dev.safar.hash..", "dev.safar.money..", "dev.safar.event..", "dev.safar.member..",
            "dev.safar.loyalty..",
            "dev.safar.message..", "dev.safar.journey..", "dev.safar.store..", "dev.safar.flow..",
            "dev.safar.insight..", "dev.safar.publish.."};
    static final String JSON = "dev.safar.json..";
    static final String LANGUAGE = "dev.safar.language..";
    /// The packages of `functions/aws`.
    static final String[] AWS = {"dev.safar.door..", "dev.safar.lambda..", "dev.safar.codec..", "dev.safar.dynamo..",
            "dev.safar.shelf..", "dev.safar.log..", "dev.safar.webhook..", "dev.safar.mail..", "dev.safar.channel..",
            "dev.safar.outbound..", "dev.safar.receipt..", "dev.safar.secret..", "dev.safar.aws.."};
    static final String ASL = "dev.safar.asl..";
    static final String LOCAL = "dev.safar.local..";

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar")).importPackages("dev.safar");

    private House() {
    }

    /// {@return the packages that the rules see, without those that hold nothing but their description}
    static SortedSet<String> packages() {
        return CLASSES.stream().filter(type -> !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName).collect(toCollection(TreeSet::new));
    }
}
