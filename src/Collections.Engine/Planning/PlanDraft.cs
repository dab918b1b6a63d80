using Collections.Bpmn.Model;
using Collections.Decisions.Kernels;
using Collections.Decisions.Analysis;
using Collections.Decisions.Columns;
using Collections.Decisions.Dmn;
using Collections.Decisions.Syntax;
using Collections.Engine.Activities;

namespace Collections.Engine.Planning;

/// <summary>
/// A plan in the making. The types of variables are known only when their assignments are compiled, and compiling
/// needs the types: so a process is drafted again until they no longer change.
/// </summary>
internal sealed class PlanDraft
{
    // Before the names of the caller's variables, which a called process does not see: no name in FEEL begins so.
    private const char Hidden = '\u0001';
    private readonly Dictionary<string, (ColumnType Type, int Scale)> written = new(StringComparer.Ordinal);
    private readonly List<string> order = [];
    private readonly IReadOnlyList<string>? names;
    private readonly IReadOnlySet<string> widened;
    private readonly HashSet<string> outcomeReaders = new(StringComparer.Ordinal);
    private readonly Dictionary<FeelExpression, string> sources = new(ReferenceEqualityComparer.Instance);
    private readonly bool hasSituations;
    private readonly IReadOnlyList<string> loopNames;
    private readonly IReadOnlyList<string> calls;
    private readonly Dictionary<string, ColumnSchema> seenInside = new(StringComparer.Ordinal);
    private int inputs;

    /// <summary>What stands between the id of a call and the ids, and names, inside.</summary>
    public const string InsideOfCall = "/";

    /// <param name="setting">What the process is planned against.</param>
    /// <param name="variables">The variables whose types the draft before has shown.</param>
    /// <param name="names">All variables that the draft before has shown; null in the first draft.</param>
    /// <param name="widened">Variables to be held as FEEL values, because their types do not settle.</param>
    /// <param name="drawn">What is known before any draft: names that loops fill, calls, situations.</param>
    public PlanDraft(PlanSetting setting, IReadOnlyList<PlanVariable> variables, IReadOnlyList<string>? names, IReadOnlySet<string> widened, DraftedNames drawn)
    {
        (this.names, this.widened, loopNames, calls, hasSituations) = (names, widened, drawn.OfLoops, drawn.Calls, drawn.HasSituations);
        Setting = setting;
        Variables = variables;
        Schema = new ColumnSchema([
            .. setting.Facts.Columns,
            .. variables.Where(variable => !IsTaken(variable.Name)).Select(variable => new ColumnDefinition(variable.Name, variable.Type, variable.Scale)),
            .. hasSituations ? [new ColumnDefinition(Plan.SituationName, ColumnType.Text)] : Array.Empty<ColumnDefinition>(),
            .. loopNames.Select(name => new ColumnDefinition(name, LoopNames.Counts.Contains(name) ? ColumnType.Number : ColumnType.Any)),
            new ColumnDefinition(Plan.OutcomeName, ColumnType.Text)]);
        SituationColumn = hasSituations ? Schema.Columns.Count - 2 - loopNames.Count : -1;
        FirstLoopColumn = loopNames.Count == 0 ? -1 : Schema.Columns.Count - 1 - loopNames.Count;
        UsedFacts = new bool[setting.Facts.Columns.Count];
        foreach (var name in Plan.CommonVariables) Writes(name, ColumnType.Text);
        foreach (var given in setting.GivenVariables) Writes(given.Name, given.Type, given.Scale);
    }

    public PlanSetting Setting { get; }

    /// <summary>What a case is worked for, as the outermost drawing says.</summary>
    public string Level { get; init; } = StrategySettings.DefaultLevel;

    public IReadOnlyList<PlanVariable> Variables { get; }

    public ColumnSchema Schema { get; }

    public bool[] UsedFacts { get; }

    /// <summary>Where the columns that loops fill begin, or -1.</summary>
    public int FirstLoopColumn { get; }

    /// <summary>The node of an id, once nodes are there; null where there is none.</summary>
    public Func<string, PlanNode?> NodeOf { get; set; } = _ => null;

    /// <summary>Where the column of the situation is, or -1.</summary>
    public int SituationColumn { get; }

    public List<PlanFinding> Findings { get; } = [];

    /// <summary>What was compiled, for those who ask how it runs.</summary>
    public List<PlannedExpression> Expressions { get; } = [];

    /// <summary>Which element writes and reads which name, in the order in which it was compiled.</summary>
    public List<NameUse> Uses { get; } = [];

    /// <summary>All variables that this draft writes, by slot.</summary>
    public IReadOnlyList<string> WrittenNames => order;

    /// <summary>Variables that are written only by expressions over others that have no type yet.</summary>
    public IReadOnlyList<(string Name, int Slot)> Untyped =>
        [.. order.Select((name, slot) => (name, slot)).Where(variable => TypeOf(variable.name, variable.slot) is null)];

    /// <summary>The variables as this draft's assignments have them, those without a type yet left out.</summary>
    public IReadOnlyList<PlanVariable> WrittenVariables => [.. order.Select(TypeOf).OfType<PlanVariable>()];

    /// <summary>Declares a variable that an expression of an element writes.</summary>
    public int Writes(string name, CompiledExpression value, string elementId)
    {
        if (!value.IsNull && !value.Tree.Names.Any(read => IsPending(read, elementId))) return Writes(name, value.ResultType, value.Scale, elementId);
        NoteUse(elementId, name, null);
        return Declare(Own(name, elementId));
    }

    /// <summary>Declares a variable that an element writes.</summary>
    public int Writes(string name, ColumnType type, int scale, string elementId)
    {
        NoteUse(elementId, name, null);
        return Writes(Own(name, elementId), type, scale);
    }

    /// <summary>Facts, variables and the outcome as expressions of an element name them: inside a call with variables of its own the caller's are not to be seen.</summary>
    public ColumnSchema SeenFrom(string elementId)
    {
        if (CallAround(elementId) is not { } call) return Schema;
        if (!seenInside.TryGetValue(call, out var seen)) seenInside[call] = seen = new ColumnSchema([.. Schema.Columns.Select((column, place) => SeenInside(call, column, place))]);
        return seen;
    }

    private ColumnDefinition SeenInside(string call, ColumnDefinition column, int place)
    {
        var isShared = place < Setting.Facts.Columns.Count || place == SituationColumn || (FirstLoopColumn >= 0 && place >= FirstLoopColumn) || place == Schema.Columns.Count - 1 || Plan.CommonVariables.Contains(column.Name);
        if (isShared) return column;
        return column.Name.StartsWith(call, StringComparison.Ordinal) ? column with { Name = column.Name[call.Length..] } : column with { Name = Hidden + column.Name };
    }

    /// <summary>The innermost call with variables of its own around an element, as the beginning of ids and names inside.</summary>
    private string? CallAround(string elementId) => calls.Where(call => elementId.StartsWith(call, StringComparison.Ordinal)).MaxBy(call => call.Length);

    private string Own(string name, string elementId) => Plan.CommonVariables.Contains(name) ? name : CallAround(elementId) + name;

    private int Writes(string name, ColumnType type, int scale = 0)
    {
        if (!written.TryGetValue(name, out var known)) written.Add(name, (type, scale));
        else if (known.Type != type) written[name] = (ColumnType.Any, 0);
        else if (known.Scale < scale) written[name] = (type, scale);
        return Declare(name);
    }

    private int Declare(string name)
    {
        var slot = order.IndexOf(name);
        if (slot >= 0) return slot;
        order.Add(name);
        if (IsTaken(name))
            Findings.Add(new PlanFinding("variable-name-taken", name, $"The variable '{name}' has the name of a fact, of the last outcome or of the situation. Give it another name."));
        return order.Count - 1;
    }

    private bool IsTaken(string name) => name == Plan.OutcomeName || (hasSituations && name == Plan.SituationName) || loopNames.Contains(name) || Setting.Facts.IndexOf(name) >= 0;

    /// <summary>Whether a name is that of a variable whose type is not known yet.</summary>
    private bool IsPending(string name, string elementId)
    {
        var (first, seen) = (name.Split('.')[0], SeenFrom(elementId));
        return seen.IndexOf(name) < 0 && seen.IndexOf(first) < 0 && (names is null || names.Contains(Own(first, elementId)));
    }

    /// <summary>A variable without a typed assignment keeps the type that it was guessed to have.</summary>
    private PlanVariable? TypeOf(string name, int slot)
    {
        if (widened.Contains(name)) return new PlanVariable(name, ColumnType.Any, 0, slot);
        if (written.TryGetValue(name, out var type)) return new PlanVariable(name, type.Type, type.Scale, slot);
        return Variables.FirstOrDefault(variable => variable.Name == name) is { } guessed ? guessed with { Slot = slot } : null;
    }

    public int NextInput() => inputs++;

    /// <summary>Whether something that was compiled for the element reads the last outcome.</summary>
    public bool ReadsOutcome(string elementId) => outcomeReaders.Contains(elementId);

    /// <summary>A finding is about what is drawn: that of a loop's body about the activity.</summary>
    public void Find(string rule, string elementId, string message) =>
        Findings.Add(new PlanFinding(rule, DrawnNode.WithoutBody(elementId), message.Replace(DrawnNode.BodySuffix, "", StringComparison.Ordinal)));

    /// <summary>The tree of the text, or a finding for the node.</summary>
    public FeelExpression? Parse(string feel, string elementId, string place)
    {
        var parsed = FeelParser.Parse(feel, SeenFrom(elementId));
        foreach (var error in parsed.Errors) Find("feel-syntax", elementId, $"{place}: {error.Message} (position {error.Position} of '{feel}')");
        if (parsed.Tree is not null) sources[parsed.Tree] = feel;
        return parsed.Tree;
    }

    /// <summary>What an expression was compiled from; empty where it was made here.</summary>
    public string SourceOf(CompiledExpression expression) => sources.GetValueOrDefault(expression.Tree, "");

    public CompiledExpression? Compile(string feel, PlanNode node, string place) => Compile(feel, node.ElementId, place);

    public CompiledExpression? Compile(string feel, string elementId, string place)
    {
        var tree = Parse(feel, elementId, place);
        return tree is null ? null : Compile(tree, elementId, place);
    }

    /// <summary>The condition of a conditional event.</summary>
    public CompiledExpression? CompileCondition(string? written, string elementId)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            Find("condition-empty", elementId, $"Conditional event '{elementId}': a condition in FEEL was expected, found nothing.");
            return null;
        }
        return Parse(FeelText.Of(written), elementId, "condition") is { } tree ? Compile(tree, elementId, "condition", isCondition: true) : null;
    }

    public CompiledExpression Compile(FeelExpression tree, string elementId, string place, bool isCondition = false)
    {
        CheckNames(tree.Names, elementId, place);
        foreach (var name in tree.Names) NoteUse(elementId, name.Split('.')[0], place, NullTests.Of(tree).Contains(name));
        CheckTypes(tree, elementId, place, isCondition);
        var compiled = CompiledExpression.Compile(tree, SeenFrom(elementId));
        Use(compiled.UsedColumns, elementId);
        if (sources.TryGetValue(tree, out var feel)) Expressions.Add(new PlannedExpression(elementId, place, feel, [new("", compiled.IsRowByRow, compiled.Fallbacks)]));
        return compiled;
    }

    public CompiledDecision? CompileDecision(string name, PlanNode node)
    {
        foreach (var (model, decision) in DecisionLookup.Find(Setting.Decisions, name))
        {
            if (CompiledDecision.Compile(model, decision.Id, SeenFrom(node.ElementId)) is not { } compiled) continue;
            CheckNames(compiled.MissingInputs, node.ElementId, $"decision '{name}'");
            foreach (var column in compiled.UsedColumns) NoteUse(node.ElementId, SeenFrom(node.ElementId).Columns[column].Name, $"decision '{name}'", expectsNull: true);
            Use(compiled.UsedColumns, node.ElementId);
            Expressions.Add(new PlannedExpression(node.ElementId, $"decision '{name}'", null, compiled.Steps));
            return compiled;
        }
        return FindNone<CompiledDecision>(name, node);
    }

    /// <summary>The table of a decision as it is written, for who reads it itself; a finding where there is none of the name.</summary>
    public DecisionTable? FindTable(string name, PlanNode node) =>
        DecisionLookup.Find(Setting.Decisions, name).Select(found => found.Decision.Logic).OfType<DecisionTable>().FirstOrDefault() ?? FindNone<DecisionTable>(name, node);

    private T? FindNone<T>(string name, PlanNode node)
        where T : class
    {
        Find("decision-missing", node.ElementId, $"'{node.Name}': a decision '{name}' was expected in the strategy's decisions folder; found {Known()}.");
        return null;
    }

    public void Use(IReadOnlyList<int> columns, string elementId)
    {
        foreach (var column in columns)
        {
            if (column < UsedFacts.Length) UsedFacts[column] = true;
            if (column == Schema.Columns.Count - 1) outcomeReaders.Add(elementId);
        }
    }

    /// <summary>What a called process with variables of its own does with them is no use of the drawing's.</summary>
    private void NoteUse(string elementId, string name, string? place, bool expectsNull = false)
    {
        if (CallAround(elementId) is null || Plan.CommonVariables.Contains(name)) Uses.Add(new NameUse(DrawnNode.WithoutBody(elementId), name, place, expectsNull));
    }

    private string Known() => Setting.Decisions.Count == 0 ? "no decision at all" : string.Join(", ", Setting.Decisions.Keys.Order(StringComparer.Ordinal));

    /// <summary>A trace gives variables as it likes; a draft knows types only when it is the last.</summary>
    private void CheckTypes(FeelExpression tree, string elementId, string place, bool isCondition)
    {
        if (Setting.IsTrace) return;
        foreach (var error in ExpressionTypes.Check(tree, SeenFrom(elementId), isCondition)) Find(error.Code, elementId, $"{place}: {error.Message} (position {error.Position})");
    }

    private void CheckNames(IEnumerable<string> names, string elementId, string place)
    {
        foreach (var name in names)
        {
            if (Setting.ForbiddenFacts.TryGetValue(name, out var reason) || Setting.ForbiddenFacts.TryGetValue(name.Split('.')[0], out reason)) Find("protected-fact", elementId, $"{place}: {reason}");
            else if (!Setting.IsTrace && SeenFrom(elementId).IndexOf(name) < 0 && SeenFrom(elementId).IndexOf(name.Split('.')[0]) < 0)
                Find("unknown-name", elementId, $"{place}: '{name}' is neither a fact nor a variable of this strategy.");
        }
    }
}
