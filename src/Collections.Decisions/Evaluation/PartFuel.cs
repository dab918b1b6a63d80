namespace Collections.Decisions.Evaluation;

/// <summary>
/// The steps that all evaluations of one part of a run may take together. Scalar evaluations and kernels draw on it;
/// one thread at a time.
/// </summary>
public sealed class PartFuel
{
    private long given;
    private long left;

    /// <summary>Fuel for a part of so many rows: what the part before has left is forgotten.</summary>
    public void Fill(int rows) => left = given = FeelLimits.PartFuel + ((long)FeelLimits.PartFuelPerRow * rows);

    /// <summary>Takes steps from what is left.</summary>
    /// <exception cref="OutOfFuelException">There is not so much left.</exception>
    public void Charge(long steps)
    {
        left -= steps;
        if (left < 0) throw new OutOfFuelException(OutOfFuelException.WholePart, $"The expressions of the part need more than the {given} steps that it may take.");
    }
}
