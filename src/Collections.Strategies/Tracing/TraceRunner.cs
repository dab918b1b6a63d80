using Collections.Bpmn.Elsa;
using Collections.Bpmn.Model;
using Collections.Decisions.Columns;
using Collections.Decisions.Values;
using Collections.Engine.Activities;
using Collections.Engine.Batches;
using Collections.Engine.Operators;
using Collections.Engine.Planning;
using Collections.Engine.Runs;

namespace Collections.Strategies.Tracing;

/// <summary>
/// Walks one case through a drawing on a virtual clock, on the engine that works a portfolio. Tasks do nothing unless
/// their activity is given. Messages that one process of the file throws reach the others, which they may start.
/// </summary>
public sealed class TraceRunner
{
    /// <summary>A trace longer than this is cut off with an error: a repeated timer without an end.</summary>
    public const int MaximumLines = 10_000;

    private readonly TraceRequest request;
    private readonly ActivityRegistry activities;
    private readonly TextPool pool = new();
    private readonly List<TraceLine> lines = [];
    private readonly List<TracedCase> cases = [];
    private readonly Queue<TracedMessage> messages = new();
    private readonly Queue<(SentNews Signal, TracedCase From)> signals = new();
    private IReadOnlyList<TracedProcess> processes = [];
    private long now = TraceClock.Start;

    private TraceRunner(TraceRequest request, ActivityRegistry activities) => (this.request, this.activities) = (request, activities);

    /// <summary>The steps in order. A file that cannot be read or run gives errors only.</summary>
    public static IReadOnlyList<TraceLine> Trace(TraceRequest request, ActivityRegistry? activities = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        var runner = new TraceRunner(request, activities ?? new ActivityRegistry());
        runner.Run();
        return runner.lines;
    }

    private void Run()
    {
        if (request.Workflow is { } workflow)
        {
            RunWorkflow(workflow);
            return;
        }
        if (request.Drawing?.Definitions is not { } definitions)
        {
            foreach (var finding in request.Drawing?.Findings ?? []) Fail(finding.ElementId ?? "", finding.Rule, finding.Message);
            return;
        }
        var started = Started(definitions);
        if (started.Count == 0 || Refuse(started)) return;
        processes = [.. definitions.Processes.Select(process => started.FirstOrDefault(known => known.Process == process) ?? Planned(process)).Where(process => process.Plan is not null)];
        foreach (var process in started.Where(process => process.StartsByItself)) Start(process, request.Variables);
        Work();
    }

    private List<TracedProcess> Started(BpmnDefinitions definitions)
    {
        var executable = definitions.Processes.Where(process => process.IsExecutable).ToList();
        if (executable.Count == 0) executable = [.. definitions.Processes];
        if (request.ProcessId is null && executable.Count > 0) return [.. executable.Select(Planned)];
        if (request.ProcessId is { } id && definitions.FindProcess(id) is { } chosen) return [Planned(chosen)];
        var found = definitions.Processes.Count == 0 ? "none" : string.Join(", ", definitions.Processes.Select(process => process.Id));
        Fail(request.ProcessId ?? definitions.Id, "process-missing", $"A process '{request.ProcessId}' was expected in {request.Drawing!.FileName}, found {found}.");
        return [];
    }

    private void RunWorkflow(WorkflowDefinition workflow)
    {
        List<TracedProcess> started = [new(workflow.DefinitionId ?? workflow.Name ?? "Workflow", Planner.Plan(workflow, Setting(), request.Mode))];
        if (Refuse(started)) return;
        processes = started;
        Start(started[0], request.Variables);
        Work();
    }

    private TracedProcess Planned(BpmnProcess process) => new(process, Planner.Plan(process, Setting()));

    private PlanSetting Setting() => new()
    {
        Facts = new ColumnSchema([]),
        Pool = pool,
        Activities = activities,
        IsTrace = true,
        Decisions = request.Decisions,
        Services = request.Services ?? NoServices.Instance,
        GivenVariables = Given(),
        DefinitionCalled = request.DefinitionCalled,
    };

    /// <summary>A fact keeps its type, whoever gives it; what else is given may hold anything.</summary>
    private IReadOnlyList<ColumnDefinition> Given() =>
        [.. request.Facts.Concat(request.Events.SelectMany(sent => sent.Variables.Keys).Concat(request.Variables.Keys)
            .Select(name => new ColumnDefinition(name, ColumnType.Any)))
            .DistinctBy(column => column.Name)];

    private bool Refuse(List<TracedProcess> started)
    {
        foreach (var finding in started.SelectMany(process => process.Findings).Where(finding => finding.IsError))
            Fail(finding.ElementId, finding.Rule, finding.Message);
        return lines.Count > 0;
    }

    /// <summary>From one instant at which something happens to the next: messages from outside, then what is due.</summary>
    private void Work()
    {
        var until = TraceClock.Start + (request.Until ?? TraceClock.LongestDays * RunClock.Day);
        var outside = new Queue<TraceEvent>(request.Events.OrderBy(sent => sent.At));
        PassOn();
        while (Next(outside) is var next && next <= until)
        {
            if (lines.Count > MaximumLines)
            {
                Fail(cases[0].Process.Id, "TRACE_TOO_LONG", $"More than {MaximumLines} steps. Give the trace an end (--until).");
                return;
            }
            now = Math.Max(now, next);
            foreach (var traced in cases) traced.MoveTo(now);
            while (outside.Count > 0 && TraceClock.Start + outside.Peek().At <= now) Send(outside.Dequeue());
            foreach (var traced in cases.ToList()) Observe(traced, static waiting => waiting.Advance());
            PassOn();
        }
    }

    private long Next(Queue<TraceEvent> outside)
    {
        var due = cases.Select(traced => traced.NextDue()).Append(TokenTable.NotDue).Min();
        return outside.TryPeek(out var sent) ? Math.Min(due, TraceClock.Start + sent.At) : due == TokenTable.NotDue ? long.MaxValue : due;
    }

    private void Send(TraceEvent sent)
    {
        messages.Enqueue(new TracedMessage(pool.Add(sent.Message), null, sent.Content, sent.Variables));
        PassOn();
    }

    /// <summary>Each message reaches, in every process but the one that threw it, a case that waits for it, or starts one.</summary>
    private void PassOn()
    {
        while (messages.Count + signals.Count > 0)
        {
            while (signals.TryDequeue(out var thrown)) Broadcast(thrown.Signal, thrown.From);
            if (!messages.TryDequeue(out var sent)) continue;
            foreach (var process in processes.Where(process => process != sent.From)) Reach(process, sent);
        }
    }

    /// <summary>A signal reaches every other case that waits for it, and starts each process that it may start.</summary>
    private void Broadcast(SentNews signal, TracedCase from)
    {
        foreach (var hearing in cases.Where(traced => traced != from && traced.Hears(signal.Name, signal.Content)).ToList())
            Observe(hearing, traced => traced.Hear(signal.Name, signal.Content));
        foreach (var process in processes)
        {
            if (New(process, request.Variables).StartFor(signal.Name, signal.Content, onlySignals: true) is { } start) Start(process, request.Variables, start, signal.Content);
        }
    }

    private void Reach(TracedProcess process, TracedMessage sent)
    {
        foreach (var hearing in cases.Where(traced => traced.Process == process && traced.Hears(sent.Name, sent.Content)).ToList())
            Observe(hearing, traced => traced.Deliver(sent.Name, sent.Content, sent.Variables));
        if (cases.Find(traced => traced.Process == process && traced.Waits(sent.Name, sent.Content)) is { } waiting)
            Observe(waiting, traced => traced.Deliver(sent.Name, sent.Content, sent.Variables));
        else if (New(process, request.Variables).StartFor(sent.Name, sent.Content) is { } start)
            Start(process, request.Variables.Concat(sent.Variables).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Last().Value), start, sent.Content);
    }

    private TracedCase New(TracedProcess process, IReadOnlyDictionary<string, FeelValue> variables) =>
        new(process, pool, now, variables, (type, elementId, thrown) => Note(process, type, elementId, thrown), Write);

    private void Start(TracedProcess process, IReadOnlyDictionary<string, FeelValue> variables, PlanTrigger? messageStart = null, NewsContent? content = null)
    {
        var started = New(process, variables);
        cases.Add(started);
        Observe(started, traced => traced.Start(messageStart, content));
    }

    private void Observe(TracedCase traced, Action<TracedCase> step)
    {
        step(traced);
        foreach (var news in traced.TakeSent())
        {
            if (news.IsSignal) signals.Enqueue((news, traced));
            else messages.Enqueue(new TracedMessage(news.Name, traced.Process, news.Content, new Dictionary<string, FeelValue>()));
        }
        foreach (var incident in traced.NewIncidents())
            Fail(traced.Process.Plan!.Nodes[incident.Node].ElementId, incident.Code, incident.Message);
    }

    private void Note(TracedProcess process, string type, string elementId, string? thrown)
    {
        lines.Add(new TraceLine(now - TraceClock.Start, type, elementId));
        if (thrown is not null) messages.Enqueue(new TracedMessage(pool.Add(thrown), process, null, new Dictionary<string, FeelValue>()));
    }

    private void Write(string elementId, string text) => lines.Add(new TraceLine(now - TraceClock.Start, TraceLine.Written, elementId, Text: text));

    private void Fail(string elementId, string code, string message) =>
        lines.Add(new TraceLine(now - TraceClock.Start, TraceLine.Error, elementId, code, message));
}
