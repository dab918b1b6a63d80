namespace Collections.Domain.Calls;

/// <summary>What a dialler says of a call.</summary>
/// <param name="Account">The account that the call was about.</param>
/// <param name="At">When it was made, in the portfolio's zone.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Line">Where it stands in the delivery, from 1.</param>
public sealed record DeliveredCall(string Account, DateTime At, CallResult Result, long Line)
{
    /// <summary>The dialler's own number of the call; where it gives none, the number that was called. Tells calls of one account and moment apart.</summary>
    public string Reference { get; init; } = "";

    /// <summary>The number that was called; empty where nothing says so.</summary>
    public string Number { get; init; } = "";

    /// <summary>The list from which it was made; empty for any.</summary>
    public string List { get; init; } = "";

    /// <summary>What was promised, in hundredths; null but for a promise.</summary>
    public long? Amount { get; init; }

    /// <summary>For when it was promised; null but for a promise.</summary>
    public DateOnly? PromiseDate { get; init; }

    /// <summary>Who called; empty where nothing says so.</summary>
    public string By { get; init; } = "";
}
