using System.Text.Json.Nodes;
using Collections.Engine.Runs;
using Collections.Intake.Generation;
using Collections.Proofs.Offices;
using Collections.Server.Nightly;

namespace Collections.Proofs.Clocks;

/// <summary>An office with a clock on its wall, strategies of timers, and the nights around a transition.</summary>
internal sealed class ClockOffice : IDisposable
{
    private const int Accounts = 24;
    private const int SubjectsPerPart = 7;
    private const int NightsBefore = 1;
    private const int NightsInAll = 4;
    private readonly string portfolio, mapping;

    /// <param name="date">The business date in the middle of the nights.</param>
    /// <param name="zone">The zone that the portfolio names; null = none.</param>
    /// <param name="wall">The clock on the wall, which the database asks too.</param>
    /// <param name="instants">Timers written with offsets; none where there are none.</param>
    public ClockOffice(DateOnly date, string? zone, WallClock wall, IReadOnlyList<ClockTimer> instants)
    {
        (Wall, Dates) = (wall, [.. Enumerable.Range(-NightsBefore, NightsInAll).Select(date.AddDays)]);
        Office = new Office();
        Office.Database.Migrate();
        DatabaseClock.Follow(Office.Database, wall);
        Timers = ClockTimer.InCivilTime(Dates[0], date);
        ClockStrategies.Write(Strategies, ClockStrategies.Civil, Timers);
        if (instants.Count > 0) ClockStrategies.Write(Strategies, ClockStrategies.Instants, instants);
        portfolio = Office.Generate(new GeneratedPortfolio(Accounts, 1) { FirstPosition = Dates[0].AddDays(-1) });
        mapping = Office.Write("clock.mapping.json", MappingIn(zone));
    }

    /// <summary>The office.</summary>
    public Office Office { get; }

    /// <summary>The clock on its wall.</summary>
    public WallClock Wall { get; }

    /// <summary>The business dates.</summary>
    public IReadOnlyList<DateOnly> Dates { get; }

    /// <summary>The timers in civil time.</summary>
    public IReadOnlyList<ClockTimer> Timers { get; }

    /// <summary>What stands between runs and their store.</summary>
    public Func<IRunStore, IRunStore> Between { get; init; } = store => store;

    /// <summary>A bug that is planted in its nights.</summary>
    public ClockBug Bug { get; init; } = ClockBug.None;

    /// <summary>Works the night of a date as the server does.</summary>
    public async Task<NightReport?> Night(DateOnly date, CancellationToken cancellation)
    {
        if (Bug.Clock is { } clock && date != Dates[0])
        {
            await AlteredNight.Work(Office.Database, Wall, date, SubjectsPerPart, right => clock(right, Wall)).ConfigureAwait(false);
            return null;
        }
        var request = Request(date);
        if (Bug.KeyedByTheWall) request = request with { Date = DateOnly.FromDateTime(Wall.GetLocalNow().DateTime) };
        var night = new NightlyRun(Office.Database, Wall) { SubjectsPerPart = SubjectsPerPart, WithStateHash = false, Between = store => Between(Bug.Between(this, store)) };
        return await night.Execute(request, cancellation).ConfigureAwait(false);
    }

    /// <summary>Works all nights; the wall is told before each.</summary>
    public async Task Nights(Action<DateOnly> before, CancellationToken cancellation)
    {
        foreach (var date in Dates)
        {
            before(date);
            await Night(date, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>What is asked for: the portfolio comes with the first night.</summary>
    public NightRequest Request(DateOnly date) =>
        new(date, date == Dates[0] ? portfolio : null, date == Dates[0] ? mapping : null, null, null, Strategies);

    /// <summary>The state of a strategy's cases, as lines.</summary>
    public string StateOf(string strategy)
    {
        using var lines = new StringWriter();
        Office.Hash(lines);
        return string.Join('\n', lines.ToString().Split('\n').Where(line => line.Split('|') is [_, var name, ..] && name == strategy));
    }

    public void Dispose() => Office.Dispose();

    private string Strategies => Path.Combine(Office.Folder, "strategies");

    private static string MappingIn(string? zone)
    {
        var json = JsonNode.Parse(File.ReadAllText(Office.Mapping()))!;
        if (zone is not null) json["parameters"]!["time zone"] = zone;
        return json.ToJsonString();
    }
}
