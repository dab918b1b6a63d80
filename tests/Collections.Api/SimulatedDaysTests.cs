using System.Net;
using System.Text.Json.Nodes;

namespace Collections.Api;

public class SimulatedDaysTests(WorkedPortfolio worked) : IClassFixture<WorkedPortfolio>
{
    private const string Strategy = "early-cards";

    [Fact]
    public async Task The_days_add_up_to_the_whole()
    {
        var simulated = await Simulate(days: 10, rates: new { payment = 0.03 });
        var days = Days(simulated);
        days.Count.ShouldBe(10);
        days.Select(day => day["date"]!.GetValue<string>()).ShouldBeInOrder(SortDirection.Ascending);
        foreach (var (list, name) in new[] { ("messages", "channel"), ("tasks", "queue"), ("placements", "firm") })
        {
            var whole = simulated[list]!.AsArray().Where(row => row!["draft"]!.GetValue<long>() > 0).ToDictionary(row => row![name]!.GetValue<string>(), row => row!["draft"]!.GetValue<long>());
            var summed = days.SelectMany(day => day[list]!.AsArray()).GroupBy(row => row!["name"]!.GetValue<string>(), row => row!["count"]!.GetValue<long>()).ToDictionary(group => group.Key, group => group.Sum());
            summed.ShouldBe(whole, ignoreOrder: true);
        }
        var standing = 0L;
        foreach (var day in days)
        {
            standing += Number(day, "opened") - Number(day, "closed");
            Number(day, "standing").ShouldBe(standing);
        }
        Sum(days, "opened").ShouldBe(simulated["cases"]!.GetValue<long>());
    }

    [Fact]
    public async Task Without_an_assumption_nobody_pays_and_the_basis_says_so()
    {
        var simulated = await Simulate(days: 5, rates: null);
        Sum(Days(simulated), "paid").ShouldBe(0);
        simulated["basis"]!.GetValue<string>().ShouldContain("nobody pays or answers");
    }

    [Fact]
    public async Task Of_those_who_pay_the_cases_close_and_the_basis_says_how_many_were_taken_to()
    {
        var none = await Simulate(days: 5, rates: null);
        var some = await Simulate(days: 5, rates: new { payment = 0.1 });
        Sum(Days(some), "paid").ShouldBeGreaterThan(0);
        Sum(Days(some), "closed").ShouldBeGreaterThan(Sum(Days(none), "closed"));
        Number(Days(some)[^1], "standing").ShouldBeLessThan(Number(Days(none)[^1], "standing"));
        some["basis"]!.GetValue<string>().ShouldContain("10% of the open cases");
        // The first night has heard of nothing yet.
        Number(Days(some)[0], "paid").ShouldBe(0);
    }

    [Fact]
    public async Task When_everybody_pays_before_the_second_night_no_case_is_left()
    {
        var days = Days(await Simulate(days: 3, rates: new { payment = 1.0 }));
        Number(days[0], "standing").ShouldBeGreaterThan(0);
        Number(days[1], "paid").ShouldBe(Number(days[0], "standing"));
        Number(days[1], "standing").ShouldBe(0);
        Number(days[2], "opened").ShouldBe(0);
    }

    [Fact]
    public async Task The_same_rates_draw_the_same_accounts_and_another_number_others()
    {
        string Told(JsonNode simulated) => simulated["byDay"]!.ToJsonString();
        var one = Told(await Simulate(days: 4, rates: new { payment = 0.05 }));
        Told(await Simulate(days: 4, rates: new { payment = 0.05, seed = 1 })).ShouldBe(one);
        Told(await Simulate(days: 4, rates: new { payment = 0.05, seed = 2 })).ShouldNotBe(one);
    }

    [Fact]
    public async Task A_segment_has_a_rate_of_its_own()
    {
        var segments = (await worked.Get($"/api/strategies/{Strategy}/counts"))["segments"]!.AsArray().Select(segment => segment!.GetValue<string>()).ToList();
        var nobody = Sum(Days(await Simulate(days: 3, rates: new { payment = 1.0, segments = segments.ToDictionary(segment => segment, _ => 0.0) })), "paid");
        var one = Sum(Days(await Simulate(days: 3, rates: new { payment = 1.0, segments = segments.Skip(1).ToDictionary(segment => segment, _ => 0.0) })), "paid");
        one.ShouldBeGreaterThan(nobody);
    }

    [Fact]
    public async Task The_screen_is_told_what_the_rates_came_to_in_each_segment()
    {
        var simulated = await Simulate(days: 5, rates: new { payment = 0.1, promises = new { made = 0.2, kept = 0.5, term = 2 } });
        var segments = simulated["rates"]!.AsArray().Select(row => row!).ToList();
        segments.Count.ShouldBeGreaterThan(1);
        foreach (var name in new[] { "paid", "promised", "broken" })
        {
            Sum(segments, name).ShouldBe(Sum(Days(simulated), name), name);
            Sum(segments, name).ShouldBeGreaterThan(0, name);
        }
        // Every night but the first asks the cases that the night before left open.
        Sum(segments, "caseDays").ShouldBe(Days(simulated).SkipLast(1).Sum(day => Number(day, "standing")));
    }

    [Theory]
    [InlineData(1.0, "paid", 0)]
    [InlineData(0.0, "broken", 1)]
    public async Task A_promise_stops_the_strategy_as_a_real_one_does_until_it_is_kept_or_broken_on_its_date(double kept, string end, int left)
    {
        var simulated = await Simulate(days: 4, rates: new { promises = new { made = 1.0, kept, term = 2 } });
        var days = Days(simulated);
        var standing = Number(days[0], "standing");
        Number(days[1], "promised").ShouldBe(standing);
        Number(days[2], "paid").ShouldBe(0);
        Number(days[3], end).ShouldBe(standing);
        Number(days[3], "standing").ShouldBe(left * standing);
        // The drawing catches it of all who are under treatment.
        var promised = simulated["elements"]!.AsArray().Single(row => row!["elementId"]!.GetValue<string>() == "Promise")!;
        promised["draft"]!.GetValue<long>().ShouldBeInRange(standing / 2, standing);
        simulated["basis"]!.GetValue<string>().ShouldContain("2 business days later");
    }

    [Fact]
    public async Task Where_history_is_too_thin_the_observed_rates_are_refused_and_it_says_what_is_missing()
    {
        var answer = await Answer(5, new { observed = true });
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldContain("at least 5 files after the first");
    }

    [Fact]
    public async Task Rates_are_observed_or_chosen_and_not_both()
    {
        var answer = await Answer(5, new { observed = true, payment = 0.02 });
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldContain("found both");
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.5)]
    public async Task A_rate_is_a_part_of_the_whole(double payment)
    {
        var answer = await Answer(2, new { payment });
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldContain("from 0 to 1");
    }

    private async Task<JsonNode> Simulate(int days, object? rates)
    {
        var answer = await Answer(days, rates);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await ServedDatabase.Json(answer);
    }

    private async Task<HttpResponseMessage> Answer(int days, object? rates)
    {
        var draft = await worked.Get($"/api/strategies/{Strategy}");
        return await worked.Served.Send(HttpMethod.Post, $"/api/strategies/{Strategy}/simulate", new { bpmn = draft["bpmn"], files = draft["files"], everybody = true, date = WorkedPortfolio.Night, days, rates });
    }

    private static List<JsonNode> Days(JsonNode simulated) => [.. simulated["byDay"]!.AsArray().Select(day => day!)];

    private static long Number(JsonNode day, string name) => day[name]!.GetValue<long>();

    private static long Sum(IEnumerable<JsonNode> days, string name) => days.Sum(day => Number(day, name));
}
