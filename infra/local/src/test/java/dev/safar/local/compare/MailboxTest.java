package dev.safar.local.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What LocalStack 4.14.0 answers about messages, as it was seen.
class MailboxTest {
    @Test
    void aMailIsReadAsItsReaderGetsIt() {
        String json = """
                {"messages": [
                  {"Id": "aa-1", "Region": "eu-central-1", "Source": "tea@shop.example", "RawData": "From: Tea <tea@shop.example>\\r\\nTo: 7-sara@example.org\\r\\nSubject: =?UTF-8?B?2LPZhNin2YU=?=\\r\\nMIME-Version: 1.0\\r\\nContent-Type: multipart/alternative; boundary=b\\r\\n\\r\\n--b\\r\\nContent-Type: text/plain; charset=UTF-8\\r\\nContent-Transfer-Encoding: quoted-printable\\r\\n\\r\\n=D8=B3=D9=84=D8=A7=D9=85\\r\\nhttps://shop.example\\r\\n\\r\\n--=20\\r\\nWhy: x\\r\\n--b--\\r\\n"},
                  {"Id": "aa-2", "Subject": "not ours", "Body": {"text_part": "x"}}
                ]}""";
        assertThat(Mailbox.mails(json))
                .containsExactly(new Message("7-sara@example.org", "سلام", "سلام\nhttps://shop.example"));
    }

    @Test
    void aTextMessageIsReadAsItsReaderGetsIt() {
        String json = """
                {"region": "eu-central-1", "sms_messages": {"+989120000007": [
                  {"PhoneNumber": "+989120000007", "Message": "سلام", "MessageId": "x", "TopicArn": null}]}}""";
        assertThat(Mailbox.texts(json)).containsExactly(new Message("+989120000007", "", "سلام"));
    }
}
