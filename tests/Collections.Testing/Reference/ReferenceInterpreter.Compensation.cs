using Collections.Bpmn.Model;

namespace Collections.Testing.Reference;

/// <summary>Records of what has completed, and how it is undone.</summary>
internal sealed partial class ReferenceInterpreter
{
    /// <summary>An activity has completed: what may be compensated is recorded before the token goes on.</summary>
    private void CompleteActivity(ReferenceToken token)
    {
        if (IsCompensable(token.Node)) Record(token);
        else if (token.Inner is { } inside) Empty(inside);
        token.Inner = null;
        token.Timers.Clear();
        Leave(token);
    }

    private void Record(ReferenceToken token)
    {
        var record = NewToken(token.Scope, ReferenceTokenKind.Record);
        (record.Node, record.Seq, record.Inner) = (token.Node, NextNumber(), token.Inner);
    }

    private static bool IsCompensable(ReferenceNode node) =>
        node.Element is not Activity { IsForCompensation: true } && (IsOnEdge(node) || Holds(node.Inside) || Holds(node.Body?.Inside));

    /// <summary>What is inside an event subprocess does not count: its records end with it.</summary>
    private static bool Holds(ReferenceContainer? inside) => inside is not null
        && (inside.Compensation is not null || inside.Nodes.Exists(node => !node.IsEventSubProcess && (IsOnEdge(node) || Holds(node.Inside) || Holds(node.Body?.Inside))));

    private static bool IsOnEdge(ReferenceNode node) => EdgeOf(node) is not null;

    private static ReferenceNode? EdgeOf(ReferenceNode node) => node.Edges.Find(edge => ((BoundaryEvent)edge.Element).Definitions.Any(definition => definition is CompensateEventDefinition));

    private void ThrowCompensation(ReferenceToken token, CompensateEventDefinition thrown)
    {
        var host = token;
        if (!thrown.WaitForCompletion) Visit(host = NewToken(token.Scope), token.Node);
        host.Inner = new ReferenceScope(host, null);
        host.Inner.Compensation = new ReferenceCompensation(token.Scope, host.Seq, thrown.ActivityRef, () => Compensated(host, goesOn: thrown.WaitForCompletion));
        host.Outcome = null;
        Compensate(host.Inner);
        if (!thrown.WaitForCompletion && !token.IsGone) Leave(token);
    }

    private void Compensated(ReferenceToken host, bool goesOn)
    {
        host.Inner = null;
        if (goesOn) Leave(host);
        else End(host);
    }

    /// <summary>The innermost transaction undoes what was done in it, and is left by its cancel event.</summary>
    private void Cancel(ReferenceToken token)
    {
        var scope = token.Scope;
        while (scope.Host!.Node.Element is not Transaction) scope = scope.Host.Scope;
        EmptyButRecords(scope);
        scope.IsDeaf = true;
        scope.Compensation = new ReferenceCompensation(scope, current.Steps + 1, null, () => Cancelled(scope.Host!));
        Compensate(scope);
    }

    private void Cancelled(ReferenceToken host)
    {
        if (Matching(host.Node.Triggers, ReferenceTriggerKind.Cancel, null) is { } edge)
        {
            Occur(host, edge, null);
            return;
        }
        Empty(host.Inner!);
        host.Inner = null;
        host.Timers.Clear();
        Leave(host);
    }

    /// <summary>Enters what undoes the latest record that is left, or goes on where none is.</summary>
    private void Compensate(ReferenceScope into)
    {
        var compensation = into.Compensation!;
        while (Latest(compensation.Records, compensation.Before, compensation.Named) is { } record)
        {
            record.IsGone = true;
            if (EdgeOf(record.Node) is { } edge)
            {
                if (record.Inner is { } inside) Empty(inside);
                if (Handler(edge) is not { } handler) continue;
                Enter(NewToken(into), handler);
            }
            else
            {
                EnterCompensation(into, record);
            }
            return;
        }
        into.Compensation = null;
        compensation.Done();
    }

    private static ReferenceNode? Handler(ReferenceNode edge) =>
        ((BoundaryEvent)edge.Element).CompensationHandler is { } handler ? edge.Container.Nodes.Find(node => node.Element == handler) : null;

    /// <summary>The event subprocess that compensates gets the records of the subprocess.</summary>
    private void EnterCompensation(ReferenceScope into, ReferenceToken record)
    {
        var node = record.Node.Inside!.Compensation!;
        var host = NewToken(into);
        Visit(host, node);
        host.Inner = new ReferenceScope(host, node.Inside);
        foreach (var inner in current.In(record.Inner!)) inner.Scope = host.Inner;
        Listen(host.Inner);
        StartBy(host.Inner, node.Start);
    }

    /// <summary>The record that is compensated next. One that only holds others ends when none of them is left.</summary>
    private ReferenceToken? Latest(ReferenceScope scope, int before, string? named)
    {
        while (current.In(scope).Where(token => IsRecordOf(token, named) && token.Seq < before).MaxBy(token => token.Seq) is { } record)
        {
            if (IsOnEdge(record.Node) || record.Node.Inside?.Compensation is not null) return record;
            if (record.Inner is { } inside && Latest(inside, int.MaxValue, null) is { } within) return within;
            record.IsGone = true;
        }
        return null;
    }

    private static bool IsRecordOf(ReferenceToken token, string? named) =>
        token.Kind == ReferenceTokenKind.Record && (named is null || token.Node.Element.Id == named);
}
