using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Proofs.Differential;

/// <summary>Bugs that are planted into a plan before it runs: what it says of its elements is wrong.</summary>
internal static class PlanBugs
{
    /// <summary>Event subprocesses that take the place of their scope begin beside it.</summary>
    public static void KeepScopes(Plan plan) => ReplaceEventSubProcesses(plan, sub => new PlanEventSubProcess
    {
        Node = sub.Node,
        Start = sub.Start,
        IsInterrupting = false,
        Triggers = sub.Triggers,
        Catches = sub.Catches,
        StartsByCompensation = sub.StartsByCompensation,
    });

    /// <summary>Of all who wait for a signal only the first of the drawing hears it.</summary>
    public static void HearOnce(Plan plan)
    {
        var heard = new HashSet<int>();
        foreach (var node in plan.Nodes)
            node.Triggers = [.. node.Triggers.Where(trigger => trigger.Signal < 0 || heard.Add(trigger.Signal))];
    }

    /// <summary>Errors pass the edge that is nearest, where there is something around it.</summary>
    public static void CatchFartherOut(Plan plan)
    {
        foreach (var node in plan.Nodes.Where(node => node.Parent >= 0))
            node.Catches = [.. node.Catches.Where(caught => caught.Kind != ThrownKind.Error)];
    }

    /// <summary>What catches an escalation beside ends what threw it.</summary>
    public static void InterruptByEscalation(Plan plan)
    {
        foreach (var node in plan.Nodes)
            node.Catches = [.. node.Catches.Select(caught => caught.Kind == ThrownKind.Escalation ? caught with { IsInterrupting = true } : caught)];
    }

    /// <summary>Who catches an error without a code goes before who names it.</summary>
    public static void CatchAnyCode(Plan plan)
    {
        foreach (var node in plan.Nodes)
            node.Catches = [.. node.Catches.Select(caught => caught.Kind == ThrownKind.Error ? caught with { Code = null } : caught)];
    }

    /// <summary>One of several events that must all occur is enough.</summary>
    public static void AnyIsEnough(Plan plan)
    {
        foreach (var trigger in plan.Triggers) trigger.AllOf = 0;
    }

    /// <summary>Nobody asks for a key.</summary>
    public static void AskForNoKey(Plan plan)
    {
        foreach (var trigger in plan.Triggers.Concat(plan.StartTriggers)) trigger.Correlation = null;
    }

    /// <summary>Keys are not looked for in what a message carries.</summary>
    public static void ForgetPaths(Plan plan)
    {
        foreach (var trigger in plan.Triggers.Where(trigger => trigger.Correlation is { Paths.Count: > 0 }))
            trigger.Correlation = new PlanCorrelation { Key = trigger.Correlation!.Key };
    }

    /// <summary>Completion conditions are not tried.</summary>
    public static void NeverEnough(Plan plan) => ReplaceLoops(plan, loop => With(loop, loop.IsSequential, loop.TestsBefore, completes: false));

    /// <summary>Instances side by side follow one another.</summary>
    public static void OneByOne(Plan plan) => ReplaceLoops(plan, loop => With(loop, isSequential: true, loop.TestsBefore, completes: true));

    /// <summary>A loop that is tested after is tested before, and the other way round.</summary>
    public static void TestAtTheOtherEnd(Plan plan) => ReplaceLoops(plan, loop => With(loop, loop.IsSequential, !loop.TestsBefore, completes: true));

    /// <summary>Every instance throws what the first one throws.</summary>
    public static void ThrowEachTime(Plan plan) => ReplaceLoops(plan, loop => With(loop, loop.IsSequential, loop.TestsBefore, completes: true, throwsOnce: false));

    /// <summary>What each instance throws is lost; what only the first throws is not.</summary>
    public static void ThrowNothingEach(Plan plan) => ReplaceLoops(plan, loop => With(loop, loop.IsSequential, loop.TestsBefore, completes: true, throws: loop.ThrowsOnce));

    /// <summary>What completed in a subprocess leaves nothing to undo.</summary>
    public static void RecordNoSubProcess(Plan plan)
    {
        foreach (var node in plan.Nodes.Where(node => node.HostsScope)) node.LeavesRecord = false;
    }

    /// <summary>Who comes to a while-block is let in, and asked once within.</summary>
    public static void LetIn(Plan plan)
    {
        foreach (var node in plan.Nodes.Where(node => node.ElementId.EndsWith(".enter", StringComparison.Ordinal))) node.Outgoing = [.. node.Outgoing.Where(flow => flow.IsDefault)];
    }

    /// <summary>Who leaves a while-block goes on, and what was begun within goes on beside.</summary>
    public static void LeaveBeside(Plan plan)
    {
        var isInterrupting = typeof(PlanTrigger).GetProperty(nameof(PlanTrigger.IsInterrupting))!;
        foreach (var trigger in plan.Triggers.Where(trigger => trigger.Event?.ElementId is { } id && (id.EndsWith(".stay", StringComparison.Ordinal) || id.EndsWith(".leave", StringComparison.Ordinal))))
            isInterrupting.SetValue(trigger, false);
    }

    private static void ReplaceEventSubProcesses(Plan plan, Func<PlanEventSubProcess, PlanEventSubProcess> by)
    {
        foreach (var node in plan.Nodes.Where(node => node.Inner is { EventSubProcesses.Count: > 0 }))
        {
            var replaced = node.Inner!.EventSubProcesses.Select(by).ToList();
            foreach (var sub in replaced.SelectMany(sub => sub.Triggers.Select(trigger => (sub, trigger)))) sub.trigger.Starts = sub.sub;
            node.Inner = new PlanScope { Starts = node.Inner.Starts, EventSubProcesses = replaced };
        }
    }

    private static void ReplaceLoops(Plan plan, Func<PlanLoop, PlanLoop> by)
    {
        foreach (var node in plan.Nodes.Where(node => node.Loop is not null))
        {
            node.Loop = by(node.Loop!);
            node.Operator = new LoopOperator(node.Loop);
        }
    }

    private static PlanLoop With(PlanLoop loop, bool isSequential, bool testsBefore, bool completes, bool throwsOnce = true, bool throws = true) => new()
    {
        Body = loop.Body,
        IsMultiInstance = loop.IsMultiInstance,
        IsSequential = isSequential,
        TestsBefore = testsBefore,
        Condition = loop.Condition,
        Maximum = loop.Maximum,
        Cardinality = loop.Cardinality,
        Collection = loop.Collection,
        Completion = completes ? loop.Completion : null,
        ThrowsAtEnd = throws ? loop.ThrowsAtEnd : null,
        ThrowsOnce = loop.ThrowsOnce && throwsOnce,
        ItemColumn = loop.ItemColumn,
        IndexColumn = loop.IndexColumn,
        Output = loop.Output,
        OutputSlot = loop.OutputSlot,
    };
}
