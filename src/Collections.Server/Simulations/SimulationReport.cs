using System.Globalization;
using Collections.Domain.Queues;
using Collections.Server.Web;
using Collections.Strategies.Checking;

namespace Collections.Server.Simulations;

/// <summary>Lays two nights side by side.</summary>
internal static class SimulationReport
{
    public static Simulation Of(SimulationCase simulated, NightTally draft, NightTally? other, IReadOnlyList<Finding> findings, Roster roster, double seconds) => new(
        draft.Tally.Segments.Sum(segment => segment.Cases),
        other?.Tally.Segments.Sum(segment => segment.Cases) ?? 0,
        simulated.Accounts,
        simulated.Against,
        simulated.Everybody,
        Math.Round(seconds, 3),
        simulated.Dates[0],
        simulated.Dates.Count,
        Elements(draft, other),
        [.. Pairs(draft.Tally.Segments, other?.Tally.Segments ?? []).Select(pair => new SegmentDifference(pair.Name, pair.Draft, pair.Other))],
        [.. Pairs(draft.Tally.Messages, other?.Tally.Messages ?? []).Select(pair => new MessageDifference(pair.Name, pair.Draft, pair.Other))],
        [.. Pairs(draft.Tally.Tasks, other?.Tally.Tasks ?? []).Select(pair => new TaskDifference(pair.Name, pair.Draft, pair.Other))],
        Placements(draft, other),
        findings,
        Basis(simulated, draft, other),
        SimulatedDay.Of(draft.Days, roster),
        draft.Rates,
        simulated.Assumption?.Observed,
        Id: null)
    {
        States = [.. Pairs(draft.Tally.States, other?.Tally.States ?? []).Select(pair => new StateDifference(pair.Name, pair.Draft, pair.Other))],
    };

    private static List<ElementDifference> Elements(NightTally draft, NightTally? other)
    {
        var ids = draft.Elements.Keys.Concat(other?.Elements.Keys.Where(id => !draft.Elements.ContainsKey(id)) ?? []);
        return [.. ids.Select(id =>
        {
            var one = draft.Elements.GetValueOrDefault(id);
            var two = other?.Elements.GetValueOrDefault(id) ?? default;
            return new ElementDifference(id, one.Cases, two.Cases, MoneyText.Of(one.Amount), MoneyText.Of(two.Amount));
        })];
    }

    private static List<PlacementDifference> Placements(NightTally draft, NightTally? other)
    {
        var one = draft.Tally.Placements.ToDictionary(firm => firm.Firm, StringComparer.Ordinal);
        var two = (other?.Tally.Placements ?? []).ToDictionary(firm => firm.Firm, StringComparer.Ordinal);
        return [.. one.Keys.Union(two.Keys).Order(StringComparer.Ordinal).Select(firm => new PlacementDifference(
            firm, one.GetValueOrDefault(firm).Cases, two.GetValueOrDefault(firm).Cases, MoneyText.Of(one.GetValueOrDefault(firm).Amount), MoneyText.Of(two.GetValueOrDefault(firm).Amount)))];
    }

    private static IEnumerable<(string Name, long Draft, long Other)> Pairs(IReadOnlyList<(string Name, long Count)> draft, IReadOnlyList<(string Name, long Count)> other)
    {
        var one = draft.ToDictionary(pair => pair.Name, pair => pair.Count, StringComparer.Ordinal);
        var two = other.ToDictionary(pair => pair.Name, pair => pair.Count, StringComparer.Ordinal);
        return one.Keys.Union(two.Keys).Order(StringComparer.Ordinal).Select(name => (name, one.GetValueOrDefault(name), two.GetValueOrDefault(name)));
    }

    private static string Basis(SimulationCase simulated, NightTally draft, NightTally? other)
    {
        var who = simulated.Everybody
            ? "As if the whole portfolio came in anew: nobody has a case yet, collectors have no work, no news waits; strategies of the group that go first take their accounts and are not worked."
            : "New accounts enter the draft; open cases stay on the version that they are on, and hear the news that waits.";
        var with = simulated.Against is { } version ? $"Compared with version {version} over the same time." : "There is no published version to compare with.";
        return string.Join(' ', new[]
        {
            Over(simulated),
            who,
            with,
            simulated.Dates.Count == 1
                ? "What waits for a date or an answer is not followed further."
                : simulated.Assumption is { } assumption
                    ? $"Dates come, and payments: {assumption.Words()} Cases of several accounts at once are left out of that. Nobody else answers, tasks stay open until their case goes on; what stays late grows older day by day, amounts and all other facts stay as they are."
                    : "Dates come, and nothing else: nobody pays or answers, tasks stay open; what is late grows older day by day, amounts and all other facts stay as they are.",
            "Amounts are what is due, currencies not told apart.",
            Failed("the draft", draft),
            other is null ? null : Failed("the other version", other),
        }.OfType<string>());
    }

    private static string Nights(IReadOnlyList<DateOnly> dates) => dates.Count == 1
        ? string.Create(CultureInfo.InvariantCulture, $"The night of {dates[0]:yyyy-MM-dd}")
        : string.Create(CultureInfo.InvariantCulture, $"{dates.Count} nights from {dates[0]:yyyy-MM-dd} to {dates[^1]:yyyy-MM-dd}");

    /// <summary>That facts grow older is said of one night here; where there are several it is said that days go by.</summary>
    private static string Over(SimulationCase simulated) => simulated.Dates is [var night] && night.AddDays(-1) is var day && day > simulated.Position
        ? string.Create(CultureInfo.InvariantCulture, $"{Nights(simulated.Dates)} over {simulated.Accounts:N0} accounts with the facts of {simulated.Position:yyyy-MM-dd} as they are on {day:yyyy-MM-dd} if nobody pays; nothing was written.")
        : string.Create(CultureInfo.InvariantCulture, $"{Nights(simulated.Dates)} over {simulated.Accounts:N0} accounts with the facts of {simulated.Position:yyyy-MM-dd}; nothing was written.");

    private static string? Failed(string night, NightTally tally) => tally.Tally.SetAside == 0
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"In the night of {night} {tally.Tally.SetAside:N0} accounts could not be worked, the first because: {tally.Tally.FirstFailure}");
}

/// <summary>What is simulated.</summary>
/// <param name="Dates">The business dates.</param>
/// <param name="Position">The date that the facts speak of.</param>
/// <param name="Accounts">How many accounts there are.</param>
/// <param name="Against">Number of the version to compare with; null where there is none.</param>
/// <param name="Everybody">Whether the whole portfolio comes in anew.</param>
/// <param name="Assumption">What is taken to happen between the nights; null for nothing.</param>
internal sealed record SimulationCase(IReadOnlyList<DateOnly> Dates, DateOnly Position, int Accounts, int? Against, bool Everybody, Assumption? Assumption = null);
