using System.Runtime.InteropServices;

namespace Collections.Proofs.Disks;

/// <summary>
/// A file as a running process sees it, and beside it what a power cut would leave: all that was synced, and of what was
/// written since whatever the seed chooses, torn at sectors.
/// </summary>
internal sealed class SimulatedFile
{
    private const int Sector = 512;
    private readonly List<PendingWrite> pending = [];
    private byte[] bytes = new byte[1 << 16];

    /// <summary>Whether the file's name survives a power cut.</summary>
    public bool IsDurable { get; private set; }

    public long Length { get; private set; }

    /// <summary>Locks of the whole file, as connections hold them.</summary>
    public FileLocks Locks { get; private set; } = new();

    /// <summary>The shared index of a write-ahead log.</summary>
    public SharedIndex Index { get; private set; } = new();

    /// <summary>Reads what there is; true where that was all that was asked for, else the rest is zero.</summary>
    public bool Read(Span<byte> into, long offset)
    {
        lock (pending)
        {
            var there = (int)Math.Clamp(Length - offset, 0, into.Length);
            bytes.AsSpan((int)Math.Min(offset, Length), there).CopyTo(into);
            into[there..].Clear();
            return there == into.Length;
        }
    }

    public void Write(ReadOnlySpan<byte> from, long offset)
    {
        lock (pending)
        {
            pending.Add(new PendingWrite(offset, from.ToArray(), Length, Old(offset, from.Length)));
            Apply(from, offset);
        }
    }

    public void Truncate(long length)
    {
        lock (pending)
        {
            if (length >= Length) return;
            pending.Add(new PendingWrite(length, null, Length, Old(length, (int)(Length - length))));
            Length = length;
        }
    }

    public void Sync()
    {
        lock (pending)
        {
            pending.Clear();
            IsDurable = true;
        }
    }

    /// <summary>What a power cut leaves; locks and shared memory are new, those of before stay with who had them.</summary>
    public void LosePower(Random chance)
    {
        lock (pending)
        {
            for (var i = pending.Count - 1; i >= 0; i--) Undo(pending[i]);
            var survivors = chance.Next(3) switch { 0 => 0, 1 => chance.Next(pending.Count + 1), _ => pending.Count };
            for (var i = 0; i < survivors; i++) Survive(pending[i], chance);
            pending.Clear();
            (Locks, Index) = (new FileLocks(), new SharedIndex());
        }
    }

    /// <summary>A copy of the file at rest, all of it durable.</summary>
    public SimulatedFile Copy()
    {
        lock (pending) return new SimulatedFile { bytes = bytes.AsSpan(0, (int)Math.Max(Length, 1)).ToArray(), Length = Length, IsDurable = true };
    }

    /// <summary>Of writes that were not synced any may be lost, and a write in the middle of a sector.</summary>
    private void Survive(PendingWrite write, Random chance)
    {
        if (chance.Next(8) == 0) return;
        if (write.Bytes is null) Length = Math.Min(Length, write.Offset);
        else Apply(write.Bytes.AsSpan(0, chance.Next(8) == 0 ? Math.Min(write.Bytes.Length, Sector * chance.Next((write.Bytes.Length / Sector) + 1)) : write.Bytes.Length), write.Offset);
    }

    private void Undo(PendingWrite write)
    {
        write.Old.CopyTo(bytes.AsSpan((int)write.Offset));
        Length = write.LengthBefore;
    }

    private byte[] Old(long offset, int count) => offset >= Length ? [] : bytes.AsSpan((int)offset, (int)Math.Min(count, Length - offset)).ToArray();

    private void Apply(ReadOnlySpan<byte> from, long offset)
    {
        var end = (int)(offset + from.Length);
        if (end > bytes.Length) Array.Resize(ref bytes, Math.Max(end, 2 * bytes.Length));
        if (offset > Length) bytes.AsSpan((int)Length, (int)(offset - Length)).Clear();
        from.CopyTo(bytes.AsSpan((int)offset));
        Length = Math.Max(Length, end);
    }

    /// <summary>A write, or where there are no bytes a truncation, with what it replaced.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct PendingWrite(long Offset, byte[]? Bytes, long LengthBefore, byte[] Old);
}
