using System.Globalization;
using Collections.Bpmn;
using Collections.Bpmn.Model;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Strategies;
using Collections.Server.Deployments;
using Collections.Strategies.Packages;

namespace Collections.Server.Catalog;

/// <summary>The frames that a strategy can name: the published drawings of event subprocesses alone.</summary>
internal static class FrameOffer
{
    /// <summary>By the name of their strategies.</summary>
    public static IReadOnlyList<OfferedFrame> All(SqliteDatabase database)
    {
        using var context = database.OpenContext();
        return [.. VersionRows.All(context)
            .Select(strategy => (strategy.Name, Version: strategy.Versions.Find(version => version.Status == StrategyStatus.Published)))
            .Select(found => found.Version is { } version ? Of(found.Name, version) : null)
            .OfType<OfferedFrame>()];
    }

    private static OfferedFrame? Of(string name, StrategyVersion version) =>
        BpmnReader.Read(version.Source, StrategyPackage.BpmnFile).Definitions?.Processes.FirstOrDefault(candidate => candidate is { IsExecutable: true, IsFrame: true }) is { } process
            ? new OfferedFrame(
                process.Id,
                name,
                process.Name ?? name,
                version.Version,
                [.. process.Nodes.OfType<SubProcess>().Select(Reaction)],
                process.Frame?.Exclusions ?? [],
                process.Frame?.Exits ?? [],
                [.. process.Frame?.Tolerances.Select(tolerance => new OfferedTolerance(tolerance.Currency, Text(tolerance.Amount), Text(tolerance.Percent))) ?? []],
                process.Frame?.Outcomes ?? [])
            : null;

    private static string? Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static OfferedReaction Reaction(SubProcess reaction)
    {
        var start = reaction.Nodes.OfType<StartEvent>().FirstOrDefault();
        return new OfferedReaction(
            reaction.Id,
            reaction.Name ?? reaction.Id,
            reaction.Documentation ?? "",
            start?.Definitions.OfType<MessageEventDefinition>().FirstOrDefault()?.Message?.Name,
            start?.IsInterrupting ?? true,
            [.. Inside(reaction).OfType<Event>().SelectMany(node => node.Definitions).OfType<TimerEventDefinition>().Select(timer => timer.Expression).Distinct()]);
    }

    private static IEnumerable<FlowNode> Inside(SubProcess reaction) =>
        reaction.Nodes.SelectMany(node => node is SubProcess inner ? Inside(inner).Prepend(node) : [node]);
}

/// <summary>A frame that a strategy can name as the house's.</summary>
/// <param name="Process">Id of its process: what a strategy writes.</param>
/// <param name="Strategy">Under which name it is drawn and versioned.</param>
/// <param name="Title">What its drawing calls it.</param>
/// <param name="Version">The published one, from 1.</param>
/// <param name="Reactions">Its standing reactions, as they are drawn.</param>
/// <param name="Exclusions">Who gets no case.</param>
/// <param name="Exits">When a case ends, whatever it waits for.</param>
/// <param name="Tolerances">What may remain past due of each account, and it counts as cured.</param>
/// <param name="Outcomes">Where outcomes go that a step leaves open.</param>
internal sealed record OfferedFrame(
    string Process, string Strategy, string Title, int Version, IReadOnlyList<OfferedReaction> Reactions, IReadOnlyList<FrameCondition> Exclusions, IReadOnlyList<FrameCondition> Exits, IReadOnlyList<OfferedTolerance> Tolerances, IReadOnlyList<FrameOutcome> Outcomes);

/// <summary>A standing reaction of a frame.</summary>
/// <param name="Id">Of its event subprocess.</param>
/// <param name="Name">By which a strategy goes without it or draws its own: the name of the event subprocess, else its id.</param>
/// <param name="Documentation">What its drawing says of it; empty where it says nothing.</param>
/// <param name="Message">The message on which it begins; null where it begins by something else.</param>
/// <param name="IsInterrupting">Whether it ends what is under way.</param>
/// <param name="Timers">What its timers say, as it is written.</param>
internal sealed record OfferedReaction(string Id, string Name, string Documentation, string? Message, bool IsInterrupting, IReadOnlyList<string> Timers);

/// <summary>What may remain past due of each account of a case.</summary>
/// <param name="Currency">ISO 4217; empty for a part of what was past due when the case came in.</param>
/// <param name="Amount">In the currency; null for a part.</param>
/// <param name="Percent">Per cent of what was past due when the case came in; null for an amount.</param>
internal sealed record OfferedTolerance(string Currency, string? Amount, string? Percent);
