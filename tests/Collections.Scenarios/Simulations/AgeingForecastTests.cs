using System.Globalization;
using Collections.Domain.Effects;
using Collections.Scenarios.Offices;
using Collections.Server.Simulations;

namespace Collections.Scenarios.Simulations;

/// <summary>
/// A simulated month of a portfolio in which nobody pays is the month that comes when nobody pays: the real nights, over the files of
/// their days, open as many cases, write by the same channels and give the same queues as much to do as the simulation said on the evening before the first.
/// </summary>
public sealed class AgeingForecastTests : IDisposable
{
    private const string Strategy = "tarjeta-mora-temprana";

    private static readonly string[] Nights =
    [
        "2026-12-14", "2026-12-15", "2026-12-16", "2026-12-17", "2026-12-18", "2026-12-21", "2026-12-22", "2026-12-23", "2026-12-24", "2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31",
    ];

    private readonly AgeingOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task What_the_evening_says_of_thirteen_nights_is_what_they_do()
    {
        await office.Night("2026-12-11");
        var forecast = await office.Simulate(Nights[0], Nights.Length);
        forecast.Basis.ShouldContain("what is late grows older day by day");

        foreach (var (date, day) in Nights.Zip(forecast.ByDay))
        {
            await office.Night(date);
            $"{date} {Told(day)}".ShouldBe($"{date} {office.Worked()}");
        }
        forecast.Elements.Single(element => element.ElementId == "SegmentAgain").Draft.ShouldBeGreaterThan(0, "who moves to another bucket is told so, as by a file");
        forecast.ByDay.Sum(day => day.Messages.Sum(message => message.Count)).ShouldBeGreaterThan(20, "there is something to compare");
    }

    [Fact]
    public async Task One_night_says_as_of_which_day_its_facts_are()
    {
        await office.Night("2026-12-11");

        (await office.Simulate("2026-12-14", 1)).Basis.ShouldContain("with the facts of 2026-12-10 as they are on 2026-12-13 if nobody pays;");
    }

    private static string Told(SimulatedDay day) =>
        Told($"{day.Standing}", day.Messages.Select(message => (message.Name, message.Count)), day.Tasks.Select(task => (task.Name, task.Count)));

    private static string Told(string standing, IEnumerable<(string Name, long Count)> messages, IEnumerable<(string Name, long Count)> tasks) =>
        $"open {standing}; messages {Told(messages)}; tasks {Told(tasks)}";

    private static string Told(IEnumerable<(string Name, long Count)> counts) => string.Join(' ', counts.OrderBy(one => one.Name, StringComparer.Ordinal).Select(one => $"{one.Name} {one.Count}"));

    /// <summary>Cards of all segments, from the day on which they are due to the second bucket; customers with one account, and some with two.</summary>
    private sealed class AgeingOffice() : HouseOffice("oldest due date", "late days", "instalment", "score", "score date", "months on book", "phone", "mobile", "email", "whatsapp")
    {
        private static readonly (string Account, string Customer, DateOnly Due, int Score)[] Accounts = [.. Enumerable.Range(0, 48).Select(i => (
            $"T{i:000}", i % 5 == 4 ? $"C{i - 1:000}" : $"C{i:000}", new DateOnly(2026, 12, 10).AddDays(-(i * 5 % 32)), 300 + (i * 37 % 500)))];

        public Task Night(string date) => Night(date, Lines(DateOnly.Parse(date, CultureInfo.InvariantCulture).AddDays(-1)));

        public async Task<Simulation> Simulate(string date, int days) => await Forecast.Of(this, Strategy, date, days);

        /// <summary>What stands open, and what the last night did.</summary>
        public string Worked()
        {
            var of = $"JOIN strategy_version v ON v.id = x.version_id JOIN strategy s ON s.number = v.strategy_number WHERE s.name = '{Strategy}'";
            const string Now = "AND x.run = (SELECT max(number) FROM run)";
            return AgeingForecastTests.Told(
                Words($"SELECT count(*) || '' FROM collection_case x {of} AND x.state = 0")[0],
                Pairs($"SELECT x.channel || '|' || count(*) FROM outbox x {of} {Now} GROUP BY x.channel").Select(pair => (MessageChannelText.Of((MessageChannel)int.Parse(pair.Name, CultureInfo.InvariantCulture)), pair.Count)),
                Pairs($"SELECT t.text || '|' || count(*) FROM task x JOIN text_code t ON t.code = x.queue {of} {Now} GROUP BY t.text"));
        }

        private IEnumerable<(string Name, long Count)> Pairs(string sql) => Words(sql).Select(word => word.Split('|')).Select(pair => (pair[0], long.Parse(pair[1], CultureInfo.InvariantCulture)));

        private static string[] Lines(DateOnly position) => [.. Accounts.Select(account => Line(account, position))];

        private static string Line((string Account, string Customer, DateOnly Due, int Score) account, DateOnly position) => string.Create(
            CultureInfo.InvariantCulture,
            $"{account.Account},{account.Customer},B1,card,ARS,150000,60000,{position.DayNumber - account.Due.DayNumber},{account.Due:yyyy-MM-dd},0,,{account.Score},2026-12-01,40,,+54911000{account.Account[1..]}1,{account.Account}@example.com,+54911000{account.Account[1..]}1");
    }
}
