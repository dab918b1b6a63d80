using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Collections.Proofs.Workers;

/// <summary>What a worker tells whoever started it, line by line. Safe from several threads.</summary>
internal sealed class WorkerVoice(Action<string> told)
{
    private const int StandardOutput = 1;
    private readonly Lock gate = new();

    /// <summary>
    /// Tells the parent process: a line is one write to the pipe, so that whatever was said stays said when the process is
    /// killed in the next moment.
    /// </summary>
    public static WorkerVoice ToParent()
    {
        var pipe = new FileStream(new SafeFileHandle(StandardOutput, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return new WorkerVoice(line => pipe.Write(Encoding.UTF8.GetBytes(line + "\n")));
    }

    /// <summary>Says a line.</summary>
    public void Say(string line)
    {
        lock (gate) told(line);
    }
}
