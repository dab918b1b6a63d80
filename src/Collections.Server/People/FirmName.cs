namespace Collections.Server.People;

/// <summary>The firm to which people and keys belong.</summary>
internal static class FirmName
{
    /// <summary>Most characters of a code.</summary>
    public const int Longest = 80;

    /// <summary>
    /// What is wrong with a firm beside these roles; null where nothing is. One that has nothing yet is no error: its first case may
    /// come tonight. Whoever is of a firm sees what that firm was handed, and nothing of the house.
    /// </summary>
    public static string? Wrong(string firm, string roles, RoleTable table)
    {
        if (firm.Length == 0) return null;
        if (firm.Length > Longest || firm.Any(char.IsControl)) return $"Expected the code of a firm of 1 to {Longest} characters in one line, found one that is none.";
        var opened = table.PermissionsOf(RoleTable.Read(roles)).Where(permission => permission != Permission.FirmWork).ToList();
        return opened.Count == 0 ? null : $"Expected for somebody of the firm '{firm}' roles that allow {Permission.FirmWork} alone, found {string.Join(", ", opened)}.";
    }

    /// <summary>As the audit says it, behind roles; empty where nobody is of a firm.</summary>
    public static string InWords(string firm) => firm.Length == 0 ? "" : $", firm {firm}";
}
