using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Evaluation;

/// <summary>What one evaluation may use, and what it has to report. Not shared between threads.</summary>
public sealed class EvaluationContext(EvaluationClock? clock = null)
{
    /// <summary>Characters that are compared or copied for one step.</summary>
    internal const int CharactersPerStep = 8;

    private const int StepsPerError = 8;

    private readonly PartFuel? shared = clock?.Fuel;
    private readonly List<FeelError> errors = [];
    private readonly HashSet<(string Pattern, string Flags)> patterns = [];

    /// <summary>The business clock; without one now() and today() are null.</summary>
    public EvaluationClock? Clock { get; } = clock;

    /// <summary>Steps left.</summary>
    public int Fuel { get; private set; } = FeelLimits.Fuel;

    /// <summary>Why values became null, in the order in which it happened.</summary>
    public IReadOnlyList<FeelError> Errors => errors;

    /// <summary>Finds the type of a name that a model defines.</summary>
    public Func<string, FeelType?>? Types { get; set; }

    internal int CallDepth { get; set; }

    /// <summary>The row of the batch that is evaluated, where a run evaluates.</summary>
    internal int Row { get; set; } = OutOfFuelException.WholePart;

    /// <summary>The id of the model element that is being evaluated.</summary>
    internal string Element { get; set; } = "";

    internal FeelValue Report(string code, string message, int position, string expected = "", string found = "")
    {
        // Whoever is told of an error has had to write it. At a limit this throws nothing: it is how the limit is told.
        Fuel -= StepsPerError + message.Length / CharactersPerStep;
        var error = new FeelError(code, message, position, expected, found, Element);
        if (errors.Count < FeelLimits.Errors) errors.Add(error);
        else errors[^1] = error;
        return FeelValue.Null;
    }

    internal void Charge(int steps)
    {
        shared?.Charge(steps);
        Fuel -= steps;
        if (Fuel < 0) throw Stopped("out-of-fuel", $"The evaluation needs more than {FeelLimits.Fuel} steps.");
    }

    internal void ChargeText(FeelValue value)
    {
        if (value is StringValue text) Charge(text.Value.Length / CharactersPerStep);
    }

    /// <summary>What ends an evaluation at a limit: an error with null as its value, but in a run an end of the row.</summary>
    internal Exception Stopped(string code, string message) =>
        shared is null ? new EvaluationStoppedException(code, message) : new OutOfFuelException(Row, message);

    /// <summary>Whether a regular expression has not been used in this evaluation before.</summary>
    internal bool IsFirstUse((string Pattern, string Flags) pattern) => patterns.Add(pattern);

    internal int MarkErrors() => errors.Count;

    internal void ForgetErrors(int mark) => errors.RemoveRange(mark, errors.Count - mark);

    /// <summary>Makes the context as new, so that it serves the next row.</summary>
    internal void Reset()
    {
        Fuel = FeelLimits.Fuel;
        CallDepth = 0;
        errors.Clear();
        patterns.Clear();
    }
}
