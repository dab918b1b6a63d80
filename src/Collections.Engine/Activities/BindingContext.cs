using Collections.Decisions.Kernels;
using Collections.Decisions.Columns;
using Collections.Engine.Planning;

namespace Collections.Engine.Activities;

/// <summary>What an activity may ask for while it is bound to a task of a plan.</summary>
public sealed class BindingContext
{
    private readonly PlanDraft draft;

    internal BindingContext(PlanDraft draft, PlanNode node) => (this.draft, Node) = (draft, node);

    /// <summary>The task.</summary>
    public PlanNode Node { get; }

    /// <summary>What text codes stand for.</summary>
    public TextPool Pool => draft.Setting.Pool;

    /// <summary>What the host offers to activities.</summary>
    public IServiceProvider Services => draft.Setting.Services;

    /// <summary>Facts, variables and the outcome, as expressions name them.</summary>
    public ColumnSchema Schema => draft.Schema;

    /// <summary>Declares a variable that the activity writes, and gives its slot. Different types make it Any.</summary>
    public int Writes(string name, ColumnType type, int scale = 0) => draft.Writes(name, type, scale);

    /// <summary>Compiles FEEL over facts and variables; a finding where it is none.</summary>
    public CompiledExpression? Compile(string feel, string input) => draft.Compile(feel, Node, input);

    /// <summary>Compiles a decision of the strategy's DMN files, by the name of the decision, its id or its file; a finding where there is none.</summary>
    public CompiledDecision? Decision(string name) => draft.CompileDecision(name, Node);

    /// <summary>Says what is wrong with the task, and what to do.</summary>
    public void Find(string rule, string message) => draft.Find(rule, Node.ElementId, message);
}
