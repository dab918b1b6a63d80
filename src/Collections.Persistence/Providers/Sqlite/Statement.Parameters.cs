using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Collections.Persistence.Providers.Sqlite.Mutations;

namespace Collections.Persistence.Providers.Sqlite;

/// <summary>What a statement is given.</summary>
public sealed unsafe partial class Statement
{
    private static readonly byte[] _emptyValue = new byte[1];

    // What each parameter is bound to, where that is an integer or null: the same again costs no call.
    private readonly Bound[] _bound;
    private RecordedParameter[]? _recorded;

    public void Bind(int index, long value)
    {
        if (_connection.Observer is not null)
            Recorded[index - 1].Set(value);
        ref Bound bound = ref _bound[index - 1];
        if (bound.Kind == Bound.Integer && bound.Value == value)
            return;
        Expect(SqliteNative.sqlite3_bind_int64(_statement, index, value));
        bound = new Bound(Bound.Integer, value);
    }

    public void BindNull(int index)
    {
        if (_connection.Observer is not null)
            Recorded[index - 1].SetNull();
        ref Bound bound = ref _bound[index - 1];
        if (bound.Kind == Bound.Null)
            return;
        Expect(SqliteNative.sqlite3_bind_null(_statement, index));
        bound = default;
    }

    /// <summary>Binds a copy of UTF-8 text.</summary>
    public void BindText(int index, ReadOnlySpan<byte> utf8)
    {
        if (_connection.Observer is not null)
            Recorded[index - 1].SetText(utf8);
        _bound[index - 1] = Bound.Bytes;
        fixed (byte* bytes = utf8.IsEmpty ? _emptyValue : utf8)
            Expect(SqliteNative.sqlite3_bind_text(_statement, index, bytes, utf8.Length, SqliteNative.Transient));
    }

    /// <summary>Binds a copy of a blob.</summary>
    public void BindBlob(int index, ReadOnlySpan<byte> blob)
    {
        if (_connection.Observer is not null)
            Recorded[index - 1].SetBlob(blob);
        _bound[index - 1] = Bound.Bytes;
        fixed (byte* bytes = blob.IsEmpty ? _emptyValue : blob)
            Expect(SqliteNative.sqlite3_bind_blob(_statement, index, bytes, blob.Length, SqliteNative.Transient));
    }

    /// <summary>Binds UTF-8 text in place, without a copy: it must not move or change until the statement has run.</summary>
    public void BindPinnedText(int index, ReadOnlySpan<byte> utf8)
    {
        if (_connection.Observer is not null)
            Recorded[index - 1].SetText(utf8);
        _bound[index - 1] = Bound.Bytes;
        Expect(SqliteNative.sqlite3_bind_text(_statement, index, Address(utf8), utf8.Length, SqliteNative.Static));
    }

    /// <summary>Binds a blob in place, without a copy: it must not move or change until the statement has run.</summary>
    public void BindPinned(int index, ReadOnlySpan<byte> blob)
    {
        if (_connection.Observer is not null)
            Recorded[index - 1].SetBlob(blob);
        _bound[index - 1] = Bound.Bytes;
        Expect(SqliteNative.sqlite3_bind_blob(_statement, index, Address(blob), blob.Length, SqliteNative.Static));
    }

    private static byte* Address(ReadOnlySpan<byte> pinned) => (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(pinned));
}
