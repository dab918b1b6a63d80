namespace Collections.Proofs.Hostile;

/// <summary>What is fed, and what one of it may cost.</summary>
/// <param name="Name">The word on a worker's command line.</param>
/// <param name="MostCpu">Processor time of one input.</param>
/// <param name="MostHeap">Bytes that may be alive for one input.</param>
internal sealed record HostileKind(string Name, TimeSpan MostCpu, long MostHeap)
{
    private const long Mebibyte = 1 << 20;

    /// <summary>FEEL expressions, and unary tests.</summary>
    public static HostileKind Feel { get; } = new("feel", TimeSpan.FromMilliseconds(50), 16 * Mebibyte);

    /// <summary>Decision models.</summary>
    public static HostileKind Dmn { get; } = new("dmn", TimeSpan.FromSeconds(1), 64 * Mebibyte);

    /// <summary>Drawings: read, validated, edited, checked and planned.</summary>
    public static HostileKind Bpmn { get; } = new("bpmn", TimeSpan.FromSeconds(1), 64 * Mebibyte);

    /// <summary>Documents that would have a reader open something, or grow.</summary>
    public static HostileKind Xml { get; } = new("xml", TimeSpan.FromMilliseconds(100), 64 * Mebibyte);

    /// <summary>Bytes of heap beyond which a worker ends: what is asked for at one blow, no collection sees before.</summary>
    public long HeapOfWorker => MostHeap + 96 * Mebibyte;

    /// <summary>The kind of a name.</summary>
    public static HostileKind Of(string name) => new[] { Feel, Dmn, Bpmn, Xml }.Single(kind => kind.Name == name);
}
