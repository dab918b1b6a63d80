using System.Globalization;
using Collections.Scenarios.Offices;
using Collections.Server.Settings;

namespace Collections.Scenarios.Simulations;

/// <summary>What a simulation says in the evening of the places of a queue: how many cases of the morning ask for one, how many are free, and for how many there is none.</summary>
public sealed class EveningForecastTests : IDisposable
{
    private const string Strategy = "tarjeta-mora-temprana";
    private readonly QueueOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Ten_cases_ask_for_eight_places_and_two_are_short()
    {
        await office.Begin();
        foreach (var date in (string[])["2026-12-11", "2026-12-14", "2026-12-15"]) await office.Night(date);

        // The file of the 16th is not there yet: the evening knows that who does not pay is a day later.
        var days = (await Forecast.Of(office, Strategy, "2026-12-16", 2)).ByDay;

        days[0].Queues.Single(queue => queue.Queue == "Q-TC-ALTO").ShouldSatisfyAllConditions(
            queue => queue.Collectors.ShouldBe(2, "CRIS is absent"),
            queue => (queue.Asked, queue.Places, queue.Short).ShouldBe((10, 8, 2)));
        days[1].Queues.Single(queue => queue.Queue == "Q-TC-ALTO").ShouldSatisfyAllConditions(
            queue => queue.Collectors.ShouldBe(3),
            queue => (queue.Asked, queue.Places, queue.Short).ShouldBe((2, 4, 0), "the two of the day before, and the places of CRIS"));

        await office.Night("2026-12-16");
        office.Words("SELECT CASE WHEN c.queue IS NULL THEN 'waits' ELSE 'assigned' END || ' ' || count(*) FROM collection_case c GROUP BY c.queue IS NULL ORDER BY 1").ShouldBe(["assigned 8", "waits 2"], "the morning does what the evening said");
    }

    [Fact]
    public async Task Where_no_step_shares_out_places_nothing_is_said_of_them()
    {
        await office.Begin();
        await office.Night("2026-12-11");

        (await Forecast.Of(office, Strategy, "2026-12-14", 2)).ByDay.SelectMany(day => day.Queues).ShouldAllBe(queue => queue.Asked == null && queue.Places == null && queue.Short == null);
    }

    /// <summary>Ten cards of segment ALTO that reach day 20 on the 16th, and three collectors with four places each.</summary>
    private sealed class QueueOffice() : HouseOffice("oldest due date", "late days", "instalment", "score", "score date", "months on book", "phone", "mobile", "email", "whatsapp")
    {
        private static readonly (string Account, int PastDue, int Score)[] Cards =
        [
            ("K01", 90_000, 480), ("K02", 220_000, 420), ("K03", 35_000, 310), ("K04", 150_000, 490), ("K05", 60_000, 200),
            ("K06", 410_000, 450), ("K07", 28_000, 150), ("K08", 75_000, 405), ("K09", 130_000, 350), ("K10", 52_000, 470),
        ];

        private static readonly RosterRow[] Collectors = [Collector("ANA"), Collector("BEA"), Collector("CRIS", "2026-12-16")];

        public async Task Begin() =>
            (await new SettingStore(Database, TimeProvider.System).Save(RosterSetting.Name, Collectors, new SettingChange(default, "three collectors"), SettingStore.Unset, "ana")).ShouldBeNull();

        public Task Night(string date) => Night(date, Lines(date));

        private static string[] Lines(string date)
        {
            var days = DateOnly.Parse(date, CultureInfo.InvariantCulture).AddDays(-1).DayNumber - new DateOnly(2026, 11, 25).DayNumber;
            return [.. Cards.Select(card => string.Create(
                CultureInfo.InvariantCulture,
                $"{card.Account},C-{card.Account},B1,card,ARS,{card.PastDue},{card.PastDue},{days},2026-11-25,0,,{card.Score},2026-12-01,40,,+5491100{card.Account[1..]}0001,,"))];
        }

        private static RosterRow Collector(string name, params string[] absent) => new(name, ["Q-TC-ALTO"], [], [.. absent.Select(date => DateOnly.Parse(date, CultureInfo.InvariantCulture))], 4);
    }
}
