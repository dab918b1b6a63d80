using Collections.Decisions.Dmn;

namespace Collections.Decisions.Explanations;

/// <summary>
/// Collects what the tables of one request did, within <see cref="FeelLimits.ExplainedTables"/> and
/// <see cref="FeelLimits.ExplainedCells"/>. A decision that was explained for one result is not explained again for
/// the next.
/// </summary>
internal sealed class ExplanationLog
{
    private static readonly ExplainedPlace Outside = new(null, null, IsInService: false);
    private readonly HashSet<DrgElement> explained = new(ReferenceEqualityComparer.Instance);
    private readonly List<TableExplanation> tables = [];
    private int tablesShown;
    private int cellsShown;
    private int notShown;

    /// <summary>Where the evaluation is.</summary>
    public ExplainedPlace Place { get; private set; } = Outside;

    /// <summary>The evaluation comes to an element; where it was before is given back when it leaves.</summary>
    public ExplainedPlace Enter(DrgElement element)
    {
        var before = Place;
        Place = element switch
        {
            Decision decision => before with { Decision = decision, Function = null },
            KnowledgeModel knowledge => before with { Function = knowledge.Name },
            DecisionService => before with { IsInService = true },
            _ => before,
        };
        return before;
    }

    public void Leave(ExplainedPlace before) => Place = before;

    /// <summary>What takes notes of a table; null where nothing is to be noted.</summary>
    public TableRecorder? Record(DecisionTable table)
    {
        if (!Place.IsInService && Place.Decision is { } decision && explained.Contains(decision)) return null;
        if (tablesShown < FeelLimits.ExplainedTables)
        {
            tablesShown++;
            return new(table, this);
        }
        notShown++;
        return null;
    }

    /// <summary>Whether so many more cells may be shown.</summary>
    public bool Take(int cells)
    {
        if (cellsShown + cells > FeelLimits.ExplainedCells) return false;
        cellsShown += cells;
        return true;
    }

    public void Add(TableExplanation table) => tables.Add(table);

    /// <summary>What was noted since the last result, which took these decisions.</summary>
    public DmnExplanation Explanation(string name, DmnResult result, IEnumerable<DrgElement> taken)
    {
        var explanation = new DmnExplanation(name, result, [.. tables], notShown);
        explained.UnionWith(taken);
        tables.Clear();
        notShown = 0;
        Place = Outside;
        return explanation;
    }
}
