using System.Text.Json.Nodes;
using Collections.Domain.Feeds;
using Collections.Intake.Generation;
using Collections.Scenarios.Holds;
using Collections.Scenarios.Nights;
using Collections.Scenarios.Portfolios;
using Collections.Scenarios.Tables;
using Collections.Server.Dispatching;
using Collections.Server.Nightly;
using Collections.Server.Portfolios;
using Collections.Server.Web;

namespace Collections.Scenarios.Feeds;

/// <summary>Accounts that vanish from a full file: unexplained, held and never cured, until a reason feed says why.</summary>
public sealed class AbsenceTests : IDisposable
{
    private const string OpenOfAbsent = "SELECT count(DISTINCT c.id) FROM collection_case c JOIN account a ON a.id = c.id >> 23 WHERE c.state = 0 AND a.hold_reason & 48 <> 0";
    private static readonly GeneratedPortfolio Portfolio = new(1_000, Seed: 11) { FirstPosition = new(2026, 12, 10), LeavingShare = 0 };
    private static readonly DateOnly Friday = new(2026, 12, 11);
    private readonly Office office = new();
    private readonly string mapping;

    public AbsenceTests()
    {
        var json = JsonNode.Parse(ScenarioFile.Sample.Mapping())!;
        json["absentLimitPercent"] = 5;
        mapping = office.Write("scenario.mapping.json", json.ToJsonString());
    }

    [Fact]
    public async Task Thirty_of_a_thousand_vanish_twenty_eight_are_explained_and_two_stay_a_work_list()
    {
        var gone = await ThirtyVanish();
        var open = office.Number(OpenOfAbsent);
        open.ShouldBeGreaterThan(0);
        office.Number("SELECT count(*) FROM account WHERE hold_reason & 16 <> 0").ShouldBe(30);
        await new OutboxDispatch(office.Database, OutboxDispatch.FolderBeside(office.Database)).Execute(Friday.AddDays(3), default);
        office.Number("SELECT count(*) FROM outbox o JOIN account a ON a.id = o.case_id >> 23 WHERE a.hold_reason & 16 <> 0 AND o.state IN (1, 2)").ShouldBe(0, "nobody writes to who is absent");
        office.Number("SELECT count(*) FROM novelty n JOIN account a ON a.id = n.account_id WHERE a.hold_reason & 16 <> 0 AND n.kind & (4 | 32) <> 0 AND n.feed = 2").ShouldBe(0);

        var explained = await Explain(gone.Take(28).Select((account, at) => (account, at % 2 == 0 ? "sold" : "written off")));

        explained.Novelties.ShouldBe(new Dictionary<string, long> { ["sold"] = 14, ["written off"] = 14 }, ignoreOrder: true);
        var night = await office.Night(Friday.AddDays(4), office.Write("next.csv", Without(Portfolio with { Day = 4 }, gone)), mapping);
        night.Intake!.Novelties.ContainsKey("absent unexplained").ShouldBeFalse();
        var left = new AbsenceList(office.Database).Unexplained(new PageOf(0, 50));
        left.Items.Select(row => row.Account).ShouldBe(gone.Skip(28), ignoreOrder: true);
        left.Total.ShouldBe(2);
        new AbsenceList(office.Database).Explained(new PageOf(0, 50)).Items.Count(row => row.Reason == "sold").ShouldBe(14);
        office.Number(OpenOfAbsent).ShouldBe(office.Number($"{OpenOfAbsent} AND a.hold_reason & 16 <> 0"));
        office.Number(Closed("sold")).ShouldBeGreaterThan(0);
        (office.Number(Closed("sold")) + office.Number(Closed("written off")) + office.Number(OpenOfAbsent)).ShouldBe(open);
        (office.Number(Closed("paid") + " AND a.hold_reason & 48 <> 0") + office.Number(Closed("cured") + " AND a.hold_reason & 48 <> 0")).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_explained_gets_no_case_again_and_what_returns_is_held_no_more()
    {
        var gone = await ThirtyVanish();
        await Explain(gone.Select(account => (account, "transferred")));
        await office.Night(Friday.AddDays(4), office.Write("next.csv", Without(Portfolio with { Day = 4 }, gone)), mapping);
        office.Number(OpenOfAbsent).ShouldBe(0);
        await office.Night(Friday.AddDays(5));
        office.Number(OpenOfAbsent).ShouldBe(0);
        var exclusions = "SELECT count(*) FROM exclusion x JOIN account a ON a.id = x.account_id WHERE a.hold_reason & 32 <> 0";
        office.Number(exclusions).ShouldBe(0);

        var returned = await office.Night(Friday.AddDays(6), office.Write("returned.csv", PortfolioFile.Text(Portfolio with { Day = 6 })), mapping);

        returned.Intake!.Novelties["returned"].ShouldBe(30);
        office.Number("SELECT count(*) FROM account WHERE hold_reason & 48 <> 0").ShouldBe(0);
    }

    [Fact]
    public async Task Who_paid_by_day_and_is_missing_in_the_next_file_gets_no_new_case()
    {
        using var bank = new HoldOffice();
        await bank.Night("2026-12-16", HoldOffice.Account("A1", "work", "C1"), HoldOffice.Account("A2", "work", "C2"));
        (await bank.Hear("2026-12-16", "A2", "paid")).ShouldBeNull();

        await bank.Night("2026-12-17", HoldOffice.Account("A1", "work", "C1"));
        await bank.Night("2026-12-18");

        Cases(bank).ShouldBe(["4097 open", "8193 closed"]);

        await bank.Night("2026-12-21", HoldOffice.Account("A1", "work", "C1"), HoldOffice.Account("A2", "work", "C2"));
        Cases(bank).ShouldBe(["4097 open", "8193 closed", "8193 open"]);

        static List<string> Cases(HoldOffice of)
        {
            using var reader = of.Database.OpenReader();
            var select = reader.Prepare("SELECT (id >> 23) || CASE state WHEN 0 THEN ' open' ELSE ' closed' END FROM collection_case ORDER BY id");
            var cases = new List<string>();
            while (select.Step()) cases.Add(select.Text(0)!);
            select.Reset();
            return cases;
        }
    }

    [Fact]
    public async Task A_reason_for_an_account_that_is_not_absent_or_not_known_is_rejected()
    {
        var gone = await ThirtyVanish();
        var present = office.Write("present.csv", $"account,reason,into\n{gone[0]},renumbered,{gone[1]}\nA0000000999,sold,\nA1,sold,\n{gone[2]},sold,A1\n{gone[3]},lost,\n{gone[4]},sold,\n{gone[4]},sold,\n");

        var report = await TakeIn(present);

        report.Novelties.ShouldBe(new Dictionary<string, long> { ["renumbered"] = 1 });
        report.Defects.Values.Sum().ShouldBe(6);
        report.Defects["DUPLICATE_ACCOUNT"].ShouldBe(2);
        report.Defects["UNKNOWN_VALUE"].ShouldBe(1);
        new AbsenceList(office.Database).Explained(new PageOf(0, 50)).Items.Single().Into.ShouldBe(gone[1]);
        (await TakeIn(present)).Verdict.ShouldBe(FeedVerdict.SameContent);
    }

    public void Dispose() => office.Dispose();

    private static string Closed(string reason) =>
        $"SELECT count(*) FROM collection_case c JOIN text_code t ON t.code = c.close_reason JOIN account a ON a.id = c.id >> 23 WHERE c.state <> 0 AND t.text = '{reason}'";

    /// <summary>Two nights; in the file of the second, thirty accounts are missing, some with an open case.</summary>
    private async Task<IReadOnlyList<string>> ThirtyVanish()
    {
        await office.Night(Friday, office.Write("friday.csv", PortfolioFile.Text(Portfolio)), mapping);
        var gone = Late();
        var night = await office.Night(Friday.AddDays(3), office.Write("monday.csv", Without(Portfolio with { Day = 3 }, gone)), mapping);
        night.Intake!.Novelties["absent unexplained"].ShouldBe(30);
        night.Intake.Holds["ABSENT_UNEXPLAINED"].ShouldBe(30);
        return gone;
    }

    private IReadOnlyList<string> Late()
    {
        using var reader = office.Database.OpenReader();
        var select = reader.Prepare("SELECT a.reference FROM account a WHERE EXISTS (SELECT 1 FROM collection_case c WHERE c.id >> 23 = a.id AND c.state = 0 AND c.level = 0) ORDER BY a.reference LIMIT 30");
        var references = new List<string>();
        while (select.Step()) references.Add(select.Text(0)!);
        select.Reset();
        return references;
    }

    private static string Without(GeneratedPortfolio portfolio, IReadOnlyList<string> gone) =>
        string.Join('\n', PortfolioFile.Text(portfolio).Split('\n').Where(line => !gone.Contains(line.Split(',')[0])));

    private Task<Collections.Intake.Imports.IntakeReport> Explain(IEnumerable<(string Account, string Reason)> reasons) =>
        TakeIn(office.Write("reasons.csv", string.Join('\n', ["account,reason,into", .. reasons.Select(pair => $"{pair.Account},{pair.Reason},"), ""])));

    private Task<Collections.Intake.Imports.IntakeReport> TakeIn(string file) => new NightlyRun(office.Database, TimeProvider.System).TakeIn(
        new NightRequest(Friday.AddDays(3), file, office.Write("reasons.mapping.json", File.ReadAllText(Office.Mapping("sample-reasons")).Replace("\"percent\": 5", "\"percent\": 100", StringComparison.Ordinal)), null, null, Office.Workflows), default);
}
