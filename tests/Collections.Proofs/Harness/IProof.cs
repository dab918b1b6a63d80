namespace Collections.Proofs.Harness;

/// <summary>One promise of docs/reliability.md and how it is put to the test.</summary>
internal interface IProof
{
    /// <summary>The word on the command line.</summary>
    string Verb { get; }

    /// <summary>The promise's number in docs/reliability.md, such as P2.</summary>
    string Promise { get; }

    /// <summary>What is promised, in a sentence.</summary>
    string Sentence { get; }

    /// <summary>
    /// Works the trials and tells the tally what was found. The short form, without <see cref="ProofOptions.Soak"/>, takes
    /// at most half a minute.
    /// </summary>
    Task Run(ProofOptions options, Tally tally, CancellationToken cancellation);
}
