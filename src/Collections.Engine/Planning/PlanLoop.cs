using Collections.Decisions.Kernels;
using Collections.Engine.Operators;

namespace Collections.Engine.Planning;

/// <summary>How often an activity is done: again while a condition holds, or once for each of several.</summary>
public sealed class PlanLoop
{
    /// <summary>Ordinal of the node that does what is drawn, once for each instance.</summary>
    public required int Body { get; init; }

    /// <summary>Whether the number of instances is known on arrival.</summary>
    public required bool IsMultiInstance { get; init; }

    /// <summary>Whether one instance follows the other.</summary>
    public required bool IsSequential { get; init; }

    /// <summary>Whether the condition is tried before each instance, not after it.</summary>
    public bool TestsBefore { get; init; }

    /// <summary>Goes on while this holds; null = only the maximum ends it.</summary>
    public CompiledExpression? Condition { get; init; }

    /// <summary>The most instances of a standard loop; null = no bound but that of steps.</summary>
    public int? Maximum { get; init; }

    /// <summary>How many instances.</summary>
    public CompiledExpression? Cardinality { get; init; }

    /// <summary>The list of which each item gets an instance.</summary>
    public CompiledExpression? Collection { get; init; }

    /// <summary>Ends all when it holds after an instance.</summary>
    public CompiledExpression? Completion { get; init; }

    /// <summary>What an instance throws when it completes; null = nothing.</summary>
    public Thrown? ThrowsAtEnd { get; init; }

    /// <summary>Whether only the first instance that completes throws it.</summary>
    public bool ThrowsOnce { get; init; }

    /// <summary>Column of the item's name, or -1.</summary>
    public int ItemColumn { get; init; } = -1;

    /// <summary>Column of the name of the instance's place, from 0, or -1.</summary>
    public int IndexColumn { get; init; } = -1;

    /// <summary>What an instance gives to the output list, or null.</summary>
    public CompiledExpression? Output { get; init; }

    /// <summary>Slot of the variable that gets the output list, or -1.</summary>
    public int OutputSlot { get; init; } = -1;
}
