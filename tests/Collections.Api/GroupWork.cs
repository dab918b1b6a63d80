using System.Text.Json.Nodes;
using Collections.Server.Nightly;

namespace Collections.Api;

/// <summary>The two companies of <see cref="GroupPortfolio"/> a day later: of each account a firm has a case, one stands at an incident, and one waits in the batch of a committee; each customer has an override at each company.</summary>
public sealed class GroupWork : IAsyncLifetime
{
    public GroupPortfolio Group { get; } = new();

    /// <summary>Somebody of B1 who approves batches.</summary>
    public HttpClient Approver { get; private set; } = new();

    public async Task InitializeAsync()
    {
        await Group.InitializeAsync();
        await DrawnStrategies.Publish(Group.Served, "proposed", Beside("proposed"), "", ("serviceTask", "Propose", [("pool", "suits")]));
        await DrawnStrategies.Publish(
            Group.Served, "suits", """<collections:cycle kind="committee" pool="suits" />""", "every friday",
            ("serviceTask", "CycleSelect", []), ("userTask", "CycleApprove", []), ("serviceTask", "CycleRelease", []));
        await Night(11);
        // What a firm has is free for no batch: it gets the cases after that.
        await DrawnStrategies.Publish(Group.Served, "firms", Beside("firms"), "", ("serviceTask", "HandOff", [("rule", "AG-01:100")]), ("serviceTask", "Wait", [("atMost", "P90D")]));
        await DrawnStrategies.Publish(Group.Served, "broken", Beside("broken"), "", ("serviceTask", "PromiseWatch", [("amount", "0"), ("due", "2026-12-31")]));
        await Night(14);
        foreach (var account in (string[])["TC-1", "LS-1"])
            await GroupPortfolio.Post(Group.Served.Client, "/api/overrides", new { accounts = new[] { account }, kind = "exclude", target = "contact", why = account == "LS-1" ? "Lessor's words" : "asked for it" });
        Approver = await Group.Served.PersonOf(["B1"], "aprueba", "approver");
    }

    public async Task DisposeAsync()
    {
        Approver.Dispose();
        await Group.DisposeAsync();
    }

    /// <summary>What a list has for who sees all of it, by the beginning of its accounts.</summary>
    public async Task<JsonNode> One(string address, string account) =>
        (await Group.Get(null, address))["items"]!.AsArray().First(row => row!["account"]!.GetValue<string>().StartsWith(account, StringComparison.Ordinal))!;

    private Task Night(int day) => new NightlyRun(Group.Served.Database, TimeProvider.System).Execute(new NightRequest(new DateOnly(2026, 12, day), null, null, null, null, ""), default);

    private static string Beside(string group) => $"""<collections:strategy level="account" entry="past due &gt; 0" group="{group}" />""";
}
