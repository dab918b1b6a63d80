namespace Collections.Persistence.Providers.Sqlite;

/// <summary>What takes the values of a row: a statement, or the insert of many rows. Places count from 1.</summary>
public interface IParameters
{
    void Bind(int index, long value);

    void BindNull(int index);

    void BindText(int index, ReadOnlySpan<byte> utf8);

    void BindBlob(int index, ReadOnlySpan<byte> blob);
}
