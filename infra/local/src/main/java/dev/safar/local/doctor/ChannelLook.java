package dev.safar.local.doctor;

import dev.safar.local.cloud.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.IdentityVerificationAttributes;
import software.amazon.awssdk.services.ses.model.VerificationStatus;
import software.amazon.awssdk.services.sns.SnsClient;

/// Looks at what members are written to by.
///
/// @param stage whose channels
record ChannelLook(Stage stage) {
    /// What SES allows a day to whoever is in its sandbox.
    private static final double SANDBOX = 200;
    private static final String LIMIT = "MonthlySpendLimit";

    private Map<String, String> told() {
        return stage.told("journey-steps");
    }

    Diagnosis mail() {
        String sender = told().getOrDefault("SAFAR_MAIL_FROM", "");
        if (!"ses".equals(told().get("SAFAR_MAIL"))) {
            return Diagnosis.fine("Mail", "None is sent by SES: the parameter MailSender is empty");
        }
        try (SesClient client = stage.clients().mail().get()) {
            if (!isVerified(client, sender)) {
                return Diagnosis.mend("Mail", "SES has not verified " + sender,
                        "SES console, Identities: verify the address, or better its domain, and sign it with DKIM");
            }
            double most = client.getSendQuota().max24HourSend();
            return most >= 0 && most <= SANDBOX
                    ? Diagnosis.mend("Mail", "SES is in its sandbox: " + (long) most
                            + " letters a day, to verified addresses alone",
                            "SES console, Account dashboard, Request production access; it takes a day")
                    : Diagnosis.fine("Mail", "SES has verified " + sender + ", and takes "
                            + (most < 0 ? "any number of" : String.valueOf((long) most)) + " letters a day");
        }
    }

    Diagnosis reputation() {
        try (SesClient client = stage.clients().mail().get()) {
            return client.getAccountSendingEnabled().enabled()
                    ? Diagnosis.fine("Reputation", "SES lets this account send")
                    : Diagnosis.mend("Reputation", "SES has stopped this account's mail",
                            "SES console, Account dashboard, says why: mostly bounces or complaints");
        }
    }

    /// An address is good to send from where it is verified, or its domain, or one above that.
    private static boolean isVerified(SesClient client, String sender) {
        List<String> identities = new ArrayList<>(List.of(sender));
        for (String domain = sender.substring(sender.indexOf('@') + 1); domain.contains("."); domain = domain
                .substring(domain.indexOf('.') + 1)) {
            identities.add(domain);
        }
        Map<String, IdentityVerificationAttributes> known = client.getIdentityVerificationAttributes(
                request -> request.identities(identities)).verificationAttributes();
        return known.values().stream().anyMatch(one -> one.verificationStatus() == VerificationStatus.SUCCESS);
    }

    Diagnosis texts() {
        if (!"sns".equals(told().get("SAFAR_SMS"))) {
            return Diagnosis.fine("Text messages", "None is sent by SNS: the parameter Sms is "
                    + told().getOrDefault("SAFAR_SMS", "none"));
        }
        try (SnsClient client = stage.clients().texts().get()) {
            List<String> wrong = new ArrayList<>();
            if (client.getSMSSandboxAccountStatus(request -> {}).isInSandbox()) {
                wrong.add("SNS is in its sandbox: to verified numbers alone");
            }
            String limit = client.getSMSAttributes(request -> request.attributes(LIMIT)).attributes()
                    .getOrDefault(LIMIT, "1");
            if (Double.parseDouble(limit) <= 1) {
                wrong.add("SNS spends " + limit + " dollar a month at most, which is a handful of messages");
            }
            return wrong.isEmpty()
                    ? Diagnosis.fine("Text messages", "SNS spends up to " + limit + " dollars a month")
                    : Diagnosis.mend("Text messages", String.join("; ", wrong),
                            "SNS console, Text messaging: leave the sandbox, and ask Support for a higher spend limit; then set it there");
        }
    }
}
