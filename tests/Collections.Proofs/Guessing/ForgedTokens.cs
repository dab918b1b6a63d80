using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Collections.Proofs.Served;

namespace Collections.Proofs.Guessing;

/// <summary>Tokens that nobody was given: a good one altered at any place, unsigned, and signed with keys that everybody knows.</summary>
internal static class ForgedTokens
{
    private const int Alterations = 500;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /// <summary>Those that opened something.</summary>
    public static async Task<List<string>> Accepted(ServedHost served, int seed)
    {
        using var client = served.From(251);
        var good = await Good(client).ConfigureAwait(false);
        var findings = new List<string>();
        if (!await Opens(client, good).ConfigureAwait(false)) findings.Add("vacuous: the token that was given was expected to open something");
        foreach (var forged in All(good, new Random(seed)))
        {
            if (await Opens(client, forged).ConfigureAwait(false)) findings.Add($"a token that nobody was given was accepted: {forged}");
        }
        return findings;
    }

    private static IEnumerable<string> All(string good, Random random)
    {
        var parts = good.Split('.');
        for (var i = 0; i < Alterations; i++) yield return Altered(good, random);
        foreach (var algorithm in (string[])["none", "None", "NONE", ""]) yield return $"{Part(new JsonObject { ["alg"] = algorithm, ["typ"] = "at+jwt" })}.{parts[1]}.";
        foreach (var id in (string[])[WellKnown.KeyId, "", "../../dev/null"])
        {
            foreach (var key in WellKnown.Keys) yield return Signed($"{Part(new JsonObject { ["alg"] = "HS256", ["typ"] = "at+jwt", ["kid"] = id })}.{parts[1]}", key);
        }
        foreach (var key in WellKnown.Keys) yield return Signed($"{parts[0]}.{parts[1]}", key);
    }

    /// <summary>Another letter anywhere but at the end of a part, where several letters mean the same bits.</summary>
    private static string Altered(string good, Random random)
    {
        var at = random.Next(good.Length - 1);
        while (good[at] == '.' || good[at + 1] == '.') at = random.Next(good.Length - 1);
        var letter = Letters[random.Next(Letters.Length)];
        return good[at] == letter ? Altered(good, random) : $"{good[..at]}{letter}{good[(at + 1)..]}";
    }

    private static string Signed(string content, byte[] key) => $"{content}.{Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(content)))}";

    private static string Part(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));

    private static async Task<string> Good(HttpClient client)
    {
        using var answer = await client.PostAsJsonAsync("/api/session/token", new { name = ServedHost.Admin, password = ServedHost.Password }).ConfigureAwait(false);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync().ConfigureAwait(false))!["accessToken"]!.GetValue<string>();
    }

    private static async Task<bool> Opens(HttpClient client, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/people");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        using var answer = await client.SendAsync(request).ConfigureAwait(false);
        return answer.StatusCode != HttpStatusCode.Unauthorized;
    }
}
