using Collections.Decisions.Syntax;

namespace Collections.Decisions.Dmn;

/// <summary>A decision table with every cell parsed.</summary>
internal sealed class PreparedTable
{
    public required DecisionTable Table { get; init; }

    public required PreparedInput[] Inputs { get; init; }

    public required PreparedOutput[] Outputs { get; init; }

    public required PreparedRule[] Rules { get; init; }
}

internal sealed record PreparedInput(FeelExpression Expression, FeelType? Type, UnaryTests? Values);

/// <summary>Values: the expressions of the output values in order; empty where there are none.</summary>
internal sealed record PreparedOutput(string Name, FeelType? Type, IReadOnlyList<FeelExpression> Values, FeelExpression? Default);

internal sealed record PreparedRule(UnaryTests[] Conditions, FeelExpression[] Results);
