package dev.safar.codec;

/// The words that items are made of, for [PackedText]. What is said most often stands last, since near matches take fewer bits.
///
/// It must never change: what was packed with it could not be read any more.
final class FirstDictionary {
    static final String WORDS = """
            "text":"","name":"","data":{"complaint":{"opened":[{"resolved":[{"satisfied":true,"satisfied":false,"friend":"m-","kept":false
            "title":{"stamp":"","surname":{"stamp":"","language":{"stamp":"","value":"fa"},"zone":{"stamp":"","value":"Asia/Tehran"}
            "consents":{"*/marketing":{"given":true,"stamp":"","email/marketing":{"given":false,"sms/marketing":{"given":true,"sends":{"email":["
            "receptions":{"delivered":{"count":1,"last":"","opened":{"count":1,"last":"","clicked":{"count":1,"last":"","bounced":{"count":1
            "joined":{"count":1,"last":"","purchased":{"count":1,"referred":{"by":"m-","stamp":"","complaints":{"open":1,"resolved":1,"satisfied":1}
            "surveys":{"answered":1,"last":{"reason":"bad-experience","score":9,"stamp":"","reasoned":{"reason":"price","stamp":"","scored":{"score":9
            "refunds":[{"amount":{"currency":"EUR","minor":"refunds":{"count":1,"totals":{"currency":"USD","currency":"GBP","currency":"IRT"
            "purchases":{"count":1,"first":"","kept":1,"last":"","second":"","totals":{"GBP":"seen":{"facts":3,"first":"","last":"
            "order":{"id":"","source":"shopify"},"purchase":{"at":"","fact":"shopify/order/","hash":"","lines":[{"category":"","quantity":1,"sku":"
            ","unitPrice":{"currency":"EUR","minor":100}}],"order":"","total":{"currency":"EUR","minor":100},"type":"purchase-completed","platform":"
            "type":"purchase-refunded","type":"message-received","reception":"opened","message":"","channel":"sms","type":"survey-answered","journey":"
            "who":{"customer-id":"","email":"@gmail.com","phone":"+98912"},"format":1,"item":"event","item":"order","item":"contact","item":"member"
            "troubles":{"":"undefined","":"type-error: "},"reason":"no-address","reason":"consent","reason":"cap","reason":"complaint-open"
            "reason":"quiet-hours","until":"","is":"postponed","is":"withheld","result":{"reason":"","is":"failed","is":"uncertain","is":"pending"
            "detail":"provider-down","reason":"missing-variable","variable":"firstName","reason":"goal-reached","reason":"exit","reason":"no answer was written"
            "lines":[],"order":"","total":,"type":"purchase.completed","type":"silence","since":"","currency":"EUR","type":"survey.answered"
            ","score":,"step":"ask","type":"survey.answered"}}},"type":"referral.purchased","type":"complaint.opened","type":"message.received"
            {"answers":{"":{"at":"","fact":"shopify/survey/","view":{"at":"","journey":"win-back","reason":"","score":10,"step":"
            "inbox":[{"at":"","fact":"","decided":{"outcomes":{"":"timeout","":"true","":"false","":"event"}},"entered":{"at":"","view":{"at":"
            "entry":"silence/P60D/shopify/order/","entry":"shopify/order/","format":1,"item":"enrollment","journey":"onboarding","journey":"repeat"
            "journey":"advocacy","journey":"win-back","member":"m-","state":{"attempt":1,"claim":"","from":{"step":"","until":"
            "is":"running","landing":{"place":"After "},"lease":"","run":2,"stop":{"kind":"goal","word":"},"version":"
            "state":{"is":"waiting","rest":{"step":"","until":"T12:00:00Z"},"run":1},"version":"
            "state":{"at":"","is":"ended","reason":{"kind":"completed","word":"completed"}},"version":"
            T10:00:00.000Z","2025-01-2026-02-2027-03-2028-04-2029-05-06-07-08-09-10-11-12-
            "points":"20"}},"coupon":"","code":"","validUntil":"","deadline":"2026-01-01T09:00:00Z"}},"balance":"100","points":"100"}},"
            "effects":{"":{"at":"","attempt":1,"claim":"-4","is":"sent","result":{"channel":"sms","template":"
            :{"at":"2026-","attempt":1,"claim":"","is":"sent","result":{"channel":"email","template":\""""
            .replace("\n", "");

    private FirstDictionary() {
    }
}
