namespace Collections.Decisions.Analysis;

/// <summary>How much a finding about a decision weighs.</summary>
public enum FindingLevel
{
    /// <summary>A mistake for certain: the rule, test or expression cannot do what it is written for.</summary>
    Error,

    /// <summary>True, and probably not meant.</summary>
    Warning,

    /// <summary>What could not be proved, and why. It may be right.</summary>
    Information,
}

/// <summary>Something that is wrong, or not proved, in a decision of a model.</summary>
/// <param name="Level">How much it weighs.</param>
/// <param name="Code">One word in kebab case, stable: "unreachable-rule", "rules-overlap", "table-gap", "not-proved", "type-mismatch" and so on.</param>
/// <param name="ElementId">The id of the nearest model element that has one: the rule's, the input's, the table's.</param>
/// <param name="Message">What was expected, what was found.</param>
public sealed record DecisionFinding(FindingLevel Level, string Code, string ElementId, string Message)
{
    /// <summary>The name of the decision or business knowledge model.</summary>
    public string Decision { get; init; } = "";

    /// <summary>The number of the rule in its table, from 1; null where no single rule is concerned.</summary>
    public int? RuleNumber { get; init; }

    /// <summary>The column of the table: the label of the input, or its expression; the name of the output; null where none is concerned.</summary>
    public string? Cell { get; init; }

    /// <summary>Facts that show it, in FEEL: days past due = 31, product = "card"; null where there is nothing to show.</summary>
    public string? CounterExample { get; init; }

    /// <summary>Line of the file, from 1; 0 where unknown.</summary>
    public int Line { get; init; }

    /// <summary>Offset into the FEEL text of the cell or expression, from 0; null where it is not one place.</summary>
    public int? Position { get; init; }
}
