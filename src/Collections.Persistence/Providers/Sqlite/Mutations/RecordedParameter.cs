namespace Collections.Persistence.Providers.Sqlite.Mutations;

/// <summary>What a parameter was last bound to, kept while mutations are captured.</summary>
internal sealed class RecordedParameter
{
    public const byte Null = 0;
    public const byte Integer = 1;
    public const byte Text = 2;
    public const byte Blob = 3;

    private byte[] _bytes = [];
    private int _length;

    public byte Type { get; private set; }

    public long Value { get; private set; }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    public static RecordedParameter[] For(int count)
    {
        var parameters = new RecordedParameter[count];
        for (int i = 0; i < count; i++)
            parameters[i] = new RecordedParameter();
        return parameters;
    }

    public bool IsChanged { get; set; }

    /// <summary>One bit for each of the first parameters that changed since it was last written.</summary>
    public static ulong Changes(RecordedParameter[] parameters)
    {
        ulong changed = 0;
        for (int i = 0; i < parameters.Length && i < MutationLog.MostTracked; i++)
        {
            if (parameters[i].IsChanged)
                changed |= 1UL << i;
        }

        return changed;
    }

    public void SetNull()
    {
        IsChanged |= Type != Null;
        Type = Null;
    }

    public void Set(long value)
    {
        IsChanged |= Type != Integer || Value != value;
        Type = Integer;
        Value = value;
    }

    public void SetText(ReadOnlySpan<byte> utf8) => Set(Text, utf8);

    public void SetBlob(ReadOnlySpan<byte> blob) => Set(Blob, blob);

    private void Set(byte type, ReadOnlySpan<byte> bytes)
    {
        if (Type == type && bytes.SequenceEqual(Bytes))
            return;
        IsChanged = true;
        Type = type;
        if (_bytes.Length < bytes.Length)
            _bytes = new byte[Math.Max(bytes.Length, 2 * _bytes.Length)];
        bytes.CopyTo(_bytes);
        _length = bytes.Length;
    }
}
