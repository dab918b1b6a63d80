using Collections.Decisions.Kernels;
using Collections.Decisions.Columns;
using Collections.Decisions.Dmn;
using Collections.Engine.Planning;
using Collections.Engine.Planning.Timers;
using Timer = Collections.Engine.Planning.Timer;

namespace Collections.Engine.Activities;

/// <summary>What an activity may ask for while it is bound to a task of a plan.</summary>
public sealed class BindingContext
{
    private readonly PlanDraft draft;

    internal BindingContext(PlanDraft draft, PlanNode node) => (this.draft, Node) = (draft, node);

    /// <summary>The task.</summary>
    public PlanNode Node { get; }

    /// <summary>Name of the innermost lane that the task lies in: the role or queue that performs it; null without lanes.</summary>
    public string? Lane => Node.Lane;

    /// <summary>What a case of the strategy is worked for, in the host's words.</summary>
    public string Level => draft.Level;

    /// <summary>What text codes stand for.</summary>
    public TextPool Pool => draft.Setting.Pool;

    /// <summary>What the host offers to activities.</summary>
    public IServiceProvider Services => draft.Setting.Services;

    /// <summary>Facts, variables and the outcome, as expressions name them.</summary>
    public ColumnSchema Schema => draft.SeenFrom(Node.ElementId);

    /// <summary>The node of an id in the same drawing as the task; null where there is none.</summary>
    public PlanNode? Beside(string id) => draft.NodeOf(Node.ElementId[..(Node.ElementId.LastIndexOf('/') + 1)] + id);

    /// <summary>Declares a variable that the activity writes, and gives its slot. Different types make it Any.</summary>
    public int Writes(string name, ColumnType type, int scale = 0) => draft.Writes(name, type, scale, Node.ElementId);

    /// <summary>Compiles FEEL over facts and variables; a finding where it is none.</summary>
    public CompiledExpression? Compile(string feel, string input) => draft.Compile(feel, Node, input);

    /// <summary>Compiles a decision of the strategy's DMN files, by the name of the decision, its id or its file; a finding where there is none.</summary>
    public CompiledDecision? Decision(string name) => draft.CompileDecision(name, Node);

    /// <summary>The decision table of a name, as it is written; a finding where there is none.</summary>
    public DecisionTable? Table(string name) => draft.FindTable(name, Node);

    /// <summary>
    /// Place of a fact or variable among the batch's columns, for an activity that reads it without an expression; -1
    /// where the strategy has none of the name and type. Facts that rules may not read are a finding.
    /// </summary>
    public int Column(string name, ColumnType type)
    {
        var place = Schema.IndexOf(name);
        if (place < 0 || Schema.Columns[place].Type != type) return -1;
        if (draft.Setting.ForbiddenFacts.TryGetValue(name, out var reason)) Find("protected-fact", $"'{Node.Name}': {reason}");
        draft.Use([place], Node.ElementId);
        return place;
    }

    /// <summary>Gives an input a text where the drawing gives it nothing; null gives nothing.</summary>
    public void Default(Input input, string? text)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!input.IsGiven && text is not null && input.TryAccept(text) is { } problem) Find("input-type", $"'{Node.ElementId}', input '{input.Name}': {problem}.");
    }

    /// <summary>A condition: FEEL, or a literal that is read as FEEL; null where the input is not given.</summary>
    public CompiledExpression? Condition(Input<string> input) =>
        input.Expression ?? (string.IsNullOrWhiteSpace(input.Text) ? null : Compile(input.Text, input.Name));

    /// <summary>A condition of <see cref="Condition"/> with its text, as what the step waits for; null where there is none.</summary>
    public AwaitedCondition? Awaited(CompiledExpression? condition) => condition is null ? null : new AwaitedCondition(condition, draft.SourceOf(condition));

    /// <summary>A time: ISO 8601, <c>business days(n)</c>, or FEEL; null where the input is not given.</summary>
    public Timer? Timer(Input<string> input)
    {
        if (input.Expression is { } feel) return new FeelTimer(feel) { Text = draft.SourceOf(feel) };
        return string.IsNullOrWhiteSpace(input.Text) ? null : TimerReader.Read(input.Text, Node.ElementId, draft);
    }

    /// <summary>The step is the same for all cases in this: FEEL in the input is a finding.</summary>
    public void ExpectLiteral(Input input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Expression is not null)
            Find("input-literal", $"'{Node.ElementId}', input '{input.Name}': a value that is the same for all cases was expected, found a FEEL expression.");
    }

    /// <summary>Says what may be wrong, and does not keep the strategy from being published.</summary>
    public void Warn(string rule, string message) => draft.Findings.Add(new PlanFinding(rule, Node.ElementId, message, IsError: false));

    /// <summary>Says what is wrong with the task, and what to do.</summary>
    public void Find(string rule, string message) => draft.Find(rule, Node.ElementId, message);
}
