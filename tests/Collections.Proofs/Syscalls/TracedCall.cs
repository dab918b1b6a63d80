namespace Collections.Proofs.Syscalls;

/// <summary>One system call as strace saw it.</summary>
/// <param name="Thread">Number of the thread.</param>
/// <param name="Name">Such as pwrite64.</param>
/// <param name="Path">What its descriptor stands for: a path, or a pipe.</param>
/// <param name="Text">The beginning of what was written, as strace prints it.</param>
/// <param name="BeganAt">Line of the trace on which it began.</param>
/// <param name="EndedAt">Line on which it ended.</param>
/// <param name="Seconds">When it began, since 1970.</param>
/// <param name="IsInjected">Whether the tracer answered in place of the system.</param>
internal sealed record TracedCall(string Thread, string Name, string Path, string Text, int BeganAt, int EndedAt, double Seconds, bool IsInjected)
{
    /// <summary>Whether it asks the disk to keep what was written.</summary>
    public bool IsSync => Name is "fsync" or "fdatasync";
}
