using Collections.Decisions.Evaluation;
using Collections.Decisions.Numbers;
using Collections.Decisions.Values;

namespace Collections.Decisions.BuiltIns;

/// <summary>One call of a built-in function, with arguments that have the kinds its signature asks for.</summary>
internal readonly struct BuiltInCall(ScalarEvaluator evaluator, string function, FeelValue[] arguments, int position)
{
    public ScalarEvaluator Evaluator { get; } = evaluator;

    public int Position { get; } = position;

    public FeelValue[] Arguments { get; } = arguments;

    public FeelValue this[int index] => Arguments[index];

    /// <summary>Whether an optional argument was given.</summary>
    public bool Has(int index) => index < Arguments.Length && !Arguments[index].IsNull;

    public string Text(int index) => ((StringValue)Arguments[index]).Value;

    public FeelNumber Number(int index) => ((NumberValue)Arguments[index]).Value;

    public FeelValue[] List(int index) => ((ListValue)Arguments[index]).Items;

    public ContextValue Context(int index) => (ContextValue)Arguments[index];

    public bool TryInteger(int index, out int value) => Number(index).TryGetInt32(out value);

    public void Charge(int steps) => Evaluator.Context.Charge(steps);

    public FeelValue Fail(string message) =>
        Evaluator.Report("invalid-argument", $"{function}: {message}", Position);

    public FeelValue Limited(FeelValue value) => Evaluator.Limited(value, Position);
}

/// <summary>What a built-in function does.</summary>
internal delegate FeelValue BuiltInBody(BuiltInCall call);
