namespace Collections.Server.Hosting;

/// <summary>Finds the strategies that ship with the product: workflows/ in the current folder or above it, or beside the program.</summary>
internal static class WorkflowsFolder
{
    private const string Name = "workflows";

    public static string Find()
    {
        foreach (var start in (string[])[Directory.GetCurrentDirectory(), AppContext.BaseDirectory])
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                var candidate = Path.Combine(folder.FullName, Name);
                if (Directory.Exists(candidate)) return candidate;
            }
        }
        return Name;
    }
}
