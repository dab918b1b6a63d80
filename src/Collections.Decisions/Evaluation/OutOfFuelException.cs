namespace Collections.Decisions.Evaluation;

/// <summary>
/// A run meets an expression that takes too long: in one row, or in its part as a whole. Outside runs such an evaluation
/// ends with null and an error; in a run that would be a decision that nobody made.
/// </summary>
/// <param name="row">The row, or <see cref="WholePart"/>.</param>
/// <param name="message">Which limit was reached.</param>
public sealed class OutOfFuelException(int row, string message) : Exception(message)
{
    /// <summary>No single row is to blame.</summary>
    public const int WholePart = -1;

    /// <summary>The row of the batch whose evaluation was stopped, or <see cref="WholePart"/>.</summary>
    public int Row { get; } = row;
}
