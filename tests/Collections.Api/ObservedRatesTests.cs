using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace Collections.Api;

public class ObservedRatesTests
{
    private const int Files = 8;

    [Fact]
    public async Task As_many_pay_of_each_bucket_as_became_current_from_file_to_file()
    {
        var worked = new WorkedPortfolio();
        await worked.InitializeAsync();
        var (days, payments) = (new SortedDictionary<long, long>(), new SortedDictionary<long, long>());
        var position = new DateOnly(2026, 11, 23);
        var before = Buckets(worked);
        for (var file = 1; file <= Files; file++)
        {
            position = position.AddDays(position.DayOfWeek == DayOfWeek.Friday ? 3 : 1);
            using var content = HandedInFile.Of(HandedInFile.Portfolio(WorkedPortfolio.Accounts, file));
            var address = $"/api/portfolios/import?mapping=sample&position={position.ToString("O", CultureInfo.InvariantCulture)}";
            (await worked.Served.Client.PostAsync(new Uri(address, UriKind.Relative), content)).StatusCode.ShouldBe(HttpStatusCode.OK);
            var after = Buckets(worked);
            foreach (var (account, bucket) in before.Where(one => one.Value > 0))
            {
                days[bucket] = days.GetValueOrDefault(bucket) + 1;
                if (after[account] == 0) payments[bucket] = payments.GetValueOrDefault(bucket) + 1;
            }
            before = after;
        }
        var simulated = await Simulate(worked, new { observed = true });
        var observed = simulated["observed"]!;
        observed["files"]!.GetValue<int>().ShouldBe(Files);
        var buckets = observed["buckets"]!.AsArray();
        for (var at = 0; at < buckets.Count; at++)
        {
            buckets[at]!["accountDays"]!.GetValue<long>().ShouldBe(days.GetValueOrDefault(at + 1), $"bucket {at + 1}");
            buckets[at]!["payments"]!.GetValue<long>().ShouldBe(payments.GetValueOrDefault(at + 1), $"bucket {at + 1}");
        }
        payments.Values.Sum().ShouldBeGreaterThan(10);
        simulated["basis"]!.GetValue<string>().ShouldContain($"as observed in the {Files} files");
        simulated["basis"]!.GetValue<string>().ShouldContain("Nobody promises: expected at least 20");
        // Between the rate of the bucket that pays least and that of the one that pays most.
        var rates = buckets.Where(bucket => bucket!["accountDays"]!.GetValue<long>() > 0).Select(bucket => bucket!["rate"]!.GetValue<double>()).ToList();
        var asked = simulated["rates"]!.AsArray().Sum(row => row!["caseDays"]!.GetValue<long>());
        var paid = simulated["rates"]!.AsArray().Sum(row => row!["paid"]!.GetValue<long>());
        ((double)paid / asked).ShouldBeInRange(0.5 * rates.Min(), 1.5 * rates.Max());
        paid.ShouldBeGreaterThan(0);
        await worked.DisposeAsync();
    }

    /// <summary>By account its bucket; -1 while it is missing from the file.</summary>
    private static Dictionary<long, long> Buckets(WorkedPortfolio worked)
    {
        using var reader = worked.Served.Database.OpenReader();
        var select = reader.Prepare("SELECT id, CASE WHEN coalesce(hold_reason, 0) & 16 THEN -1 ELSE f_bucket END FROM account WHERE tenant_id = 1");
        var buckets = new Dictionary<long, long>();
        while (select.Step()) buckets.Add(select.ColumnLong(0), select.ColumnLong(1));
        return buckets;
    }

    private static async Task<JsonNode> Simulate(WorkedPortfolio worked, object rates)
    {
        var draft = await worked.Get("/api/strategies/early-cards");
        var answer = await worked.Served.Send(HttpMethod.Post, "/api/strategies/early-cards/simulate", new { bpmn = draft["bpmn"], files = draft["files"], everybody = true, days = 10, rates });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await ServedDatabase.Json(answer);
    }
}
