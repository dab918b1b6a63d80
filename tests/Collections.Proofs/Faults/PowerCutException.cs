namespace Collections.Proofs.Faults;

/// <summary>The process is no more: whoever catches this is dead already.</summary>
internal sealed class PowerCutException : Exception
{
    public PowerCutException()
        : base("the power went")
    {
    }
}
