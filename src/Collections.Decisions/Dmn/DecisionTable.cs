namespace Collections.Decisions.Dmn;

/// <summary>Which of the matching rules count.</summary>
public enum HitPolicy
{
    /// <summary>U: at most one rule matches.</summary>
    Unique,

    /// <summary>A: all matching rules say the same.</summary>
    Any,

    /// <summary>P: the matching rule whose output stands first among the output values.</summary>
    Priority,

    /// <summary>F: the first matching rule.</summary>
    First,

    /// <summary>R: all matching rules, in table order.</summary>
    RuleOrder,

    /// <summary>O: all matching rules, in the order of the output values.</summary>
    OutputOrder,

    /// <summary>C: all matching rules, collected or aggregated.</summary>
    Collect,
}

/// <summary>What a collecting table does with the outputs.</summary>
public enum Aggregation
{
    /// <summary>C: a list.</summary>
    None,

    /// <summary>C+: their sum.</summary>
    Sum,

    /// <summary>C&lt;: the least.</summary>
    Min,

    /// <summary>C&gt;: the greatest.</summary>
    Max,

    /// <summary>C#: how many.</summary>
    Count,
}

/// <summary>A decision table (DMN 1.5, chapter 8).</summary>
public sealed record DecisionTable(
    string Id,
    string? TypeRef,
    HitPolicy HitPolicy,
    Aggregation Aggregation,
    IReadOnlyList<InputClause> Inputs,
    IReadOnlyList<OutputClause> Outputs,
    IReadOnlyList<Rule> Rules)
    : BoxedExpression(Id, TypeRef)
{
    /// <summary>The names of the columns of annotations.</summary>
    public IReadOnlyList<string> AnnotationNames { get; init; } = [];

    /// <summary>What its inputs test, as texts.</summary>
    public IReadOnlyList<string> InputTexts => [.. Inputs.Select(input => input.Expression.Text)];

    /// <summary>The names of its outputs.</summary>
    public IReadOnlyList<string> OutputNames => [.. Outputs.Select(output => output.Name)];

    /// <summary>Its rules as texts: conditions, then results.</summary>
    public IReadOnlyList<(IReadOnlyList<string> Conditions, IReadOnlyList<string> Results)> RuleTexts =>
        [.. Rules.Select(rule => ((IReadOnlyList<string>)[.. rule.Conditions.Select(test => test.Text)], (IReadOnlyList<string>)[.. rule.Results.Select(result => result.Text)]))];

    /// <summary>What the table says about itself that no table may say; such a table is not evaluated.</summary>
    public IReadOnlyList<DmnError> Problems { get; init; } = [];
}

/// <summary>A column of conditions.</summary>
/// <param name="Id">The id.</param>
/// <param name="Label">What the column is called.</param>
/// <param name="Expression">What is tested.</param>
/// <param name="TypeRef">The type of what is tested.</param>
/// <param name="Values">The values that are allowed, as unary tests.</param>
public sealed record InputClause(string Id, string Label, FeelText Expression, string? TypeRef, FeelText? Values)
{
    /// <summary>What people know the column by: its label, or its expression where it has none.</summary>
    public string Title => string.IsNullOrWhiteSpace(Label) ? Expression.Text : Label.Trim();
}

/// <summary>A column of results.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name of the result where there are several.</param>
/// <param name="TypeRef">Its type.</param>
/// <param name="Values">The values that are allowed, most important first.</param>
/// <param name="Default">The result where no rule matches.</param>
public sealed record OutputClause(string Id, string Name, string? TypeRef, FeelText? Values, FeelText? Default);

/// <summary>A row: one entry for each input and output.</summary>
public sealed record Rule(string Id, IReadOnlyList<FeelText> Conditions, IReadOnlyList<FeelText> Results)
{
    /// <summary>Remarks for readers, in the order of the table's <see cref="DecisionTable.AnnotationNames"/>; some may be empty.</summary>
    public IReadOnlyList<string> Annotations { get; init; } = [];
}
