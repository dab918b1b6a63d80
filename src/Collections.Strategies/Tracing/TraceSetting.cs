using Collections.Decisions.Columns;
using Collections.Decisions.Dmn;
using Collections.Engine.Activities;
using Collections.Engine.Planning;

namespace Collections.Strategies.Tracing;

/// <summary>What a drawing is traced against: without it names are variables, and tasks do nothing.</summary>
public sealed class TraceSetting
{
    /// <summary>Facts that expressions may name; a trace takes their values from the given variables.</summary>
    public ColumnSchema Facts { get; init; } = new([]);

    /// <summary>The DMN models of the strategy, by file name without folder and ending.</summary>
    public IReadOnlyDictionary<string, DmnModel> Decisions { get; init; } = new Dictionary<string, DmnModel>();

    /// <summary>Activities that tasks may be bound to; a task of another one does nothing.</summary>
    public ActivityRegistry Activities { get; init; } = new();

    /// <summary>What activities ask the host for.</summary>
    public IServiceProvider Services { get; init; } = NoServices.Instance;
}
