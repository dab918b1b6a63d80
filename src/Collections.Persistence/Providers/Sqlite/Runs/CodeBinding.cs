namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Text codes: -1 in the engine's columns is NULL in the database.</summary>
internal static class CodeBinding
{
    public static void BindCode(this IParameters parameters, int index, long code)
    {
        if (code < 0)
            parameters.BindNull(index);
        else
            parameters.Bind(index, code);
    }
}
