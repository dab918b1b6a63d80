using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Collections.Api.People;

/// <summary>A token that was made by hand, or out of one that was given.</summary>
internal static class ForgedToken
{
    /// <summary>Signed with this key, or with none.</summary>
    public static string Of(JsonObject header, JsonObject payload, byte[]? key) => Signed(header, payload, signed => key is null ? [] : HMACSHA256.HashData(key, signed));

    /// <summary>Signed in any way.</summary>
    public static string Signed(JsonObject header, JsonObject payload, Func<byte[], byte[]> sign)
    {
        var signed = $"{Part(header)}.{Part(payload)}";
        return $"{signed}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    public static JsonObject Header(string token) => Read(token, 0);

    public static JsonObject Payload(string token) => Read(token, 1);

    /// <summary>The payload is another, the signature is not.</summary>
    public static string Altered(string token, Action<JsonObject> change)
    {
        var payload = Payload(token);
        change(payload);
        var parts = token.Split('.');
        return $"{parts[0]}.{Part(payload)}.{parts[2]}";
    }

    private static JsonObject Read(string token, int part) => JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[part]))!.AsObject();

    private static string Part(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
