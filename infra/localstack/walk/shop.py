"""A shop that sends signed webhooks."""

import base64
import hashlib
import hmac
import json
import urllib.error
import urllib.request

import boto3


class Shop:
    """Sends to the API of a stage; the secrets are those that deploy made."""

    def __init__(self, stage, endpoint, api):
        self._address = f"{endpoint}/_aws/execute-api/{api}/{stage}/webhooks/"
        self._stage = stage

    def shopify(self, topic, body):
        """{@return the status} of what Shopify sends: base64 of HMAC-SHA256 over the raw bytes."""
        raw = json.dumps(body).encode()
        signature = base64.b64encode(hmac.digest(self._secret("shop").encode(), raw, hashlib.sha256)).decode()
        return self._post("shop", raw, {"X-Shopify-Topic": topic, "X-Shopify-Hmac-Sha256": signature})

    def forged(self, topic, body):
        """{@return the status} of a body under a signature that somebody guessed."""
        return self._post("shop", json.dumps(body).encode(), {"X-Shopify-Topic": topic, "X-Shopify-Hmac-Sha256": "c2VjcmV0"})

    def standard(self, envelope, at):
        """{@return the status} of an envelope in the form of Standard Webhooks, signed at an instant in seconds."""
        raw = json.dumps(envelope).encode()
        key = base64.b64decode(self._secret("survey").removeprefix("whsec_"))
        signed = b".".join([envelope["id"].encode(), str(at).encode(), raw])
        signature = base64.b64encode(hmac.digest(key, signed, hashlib.sha256)).decode()
        return self._post("survey", raw, {"webhook-id": envelope["id"], "webhook-timestamp": str(at), "webhook-signature": f"v1,{signature}"})

    def _secret(self, source):
        return boto3.client("ssm").get_parameter(Name=f"/safar/{self._stage}/webhooks/{source}", WithDecryption=True)["Parameter"]["Value"]

    def _post(self, source, raw, headers):
        request = urllib.request.Request(self._address + source, raw, headers | {"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=70) as response:
                return response.status
        except urllib.error.HTTPError as e:
            return e.code
