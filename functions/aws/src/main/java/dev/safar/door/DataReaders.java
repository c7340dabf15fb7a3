package dev.safar.door;

import dev.safar.event.MemberEvent.CustomEvent;
import dev.safar.event.MemberEvent.PurchaseCompleted;
import dev.safar.event.MemberEvent.PurchaseRefunded;
import dev.safar.event.Reception;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The table of types: which reader reads the data of which type.
final class DataReaders {
    private static final Map<String, DataReader> BY_TYPE = table();

    private DataReaders() {
    }

    private static Map<String, DataReader> table() {
        Map<String, DataReader> table = new TreeMap<>();
        table.put(PurchaseCompleted.TYPE, PurchaseReader::read);
        table.put(PurchaseRefunded.TYPE, RefundReader::read);
        table.put("member.registered", RegistrationReader::read);
        for (Reception reception : Reception.values()) {
            table.put("message." + reception.word(), (data, _) -> ReceptionReader.read(reception, data));
        }
        table.put("survey.answered", SurveyReader::read);
        table.put("complaint.opened", ComplaintReader::opened);
        table.put("complaint.resolved", ComplaintReader::resolved);
        table.put("referral.joined", ReferralReader::joined);
        table.put("referral.purchased", ReferralReader::purchased);
        table.put("member.referred", ReferralReader::referred);
        table.put("consent.given", ConsentReader::given);
        table.put("consent.withdrawn", ConsentReader::withdrawn);
        return Map.copyOf(table);
    }

    /// {@return the reader for a type; empty where there is no such type}
    static Optional<DataReader> find(String type) {
        if (CustomEvent.NAME.matcher(type).matches()) {
            return Optional.of((data, inspection) -> CustomReader.read(type, data, inspection));
        }
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /// {@return the names of all types but the custom ones, sorted}
    static List<String> types() {
        return BY_TYPE.keySet().stream().sorted().toList();
    }
}
