using Collections.Decisions.Evaluation;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Engine.Operators;

/// <summary>Items and results of a loop's instances as they are kept: FEEL literals.</summary>
internal static class LoopText
{
    public static string Write(FeelValue value) => FeelLiteral.Write(value);

    public static FeelValue Read(string literal) =>
        FeelParser.Parse(literal, []).Tree is { } tree ? FeelEvaluator.Evaluate(tree, new ContextValue([]), default).Value : FeelValue.Null;
}
