using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Gongkai.Ledger.Tests;

/// <summary>
/// A PostgreSQL cluster of the tests' own, started once for the run and thrown away after it. Nothing is synced, but where a test asks for
/// it.
/// </summary>
internal static class Postgres
{
    private static readonly Lazy<string?> Server = new(() => Start("-c fsync=off -c full_page_writes=off"));
    private static readonly Lazy<string?> Durable = new(() => Start(""));
    private static int databases;

    /// <summary>Whether PostgreSQL is on this machine; ./test.sh installs it.</summary>
    public static bool IsThere => Server.Value is not null;

    /// <summary>A new empty database.</summary>
    /// <param name="durable">Its commits reach the disk.</param>
    public static string NewDatabase(bool durable = false)
    {
        var server = (durable ? Durable : Server).Value;
        var name = $"test{Interlocked.Increment(ref databases)}";
        using var connection = new NpgsqlConnection(server + ";Database=postgres;Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand($"create database {name}", connection);
        command.ExecuteNonQuery();
        return $"{server};Database={name};Maximum Pool Size=40";
    }

    private static string? Start(string settings)
    {
        if (!Directory.Exists("/usr/lib/postgresql")) return null;
        var bin = Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(d => Path.Combine(d, "bin")).First();
        var folder = Directory.CreateTempSubdirectory("gongkai-pg-").FullName;
        var port = FreePort();
        var user = Environment.UserName == "root" ? "nobody" : Environment.UserName;
        if (user == "nobody") Run("chown", "nobody", folder);
        var data = Path.Combine(folder, "data");
        As(user, folder, $"{bin}/initdb", "-D", data, "-A", "trust", "-U", "gongkai", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        As(user, folder, $"{bin}/pg_ctl", "-D", data, "-w", "-l", Path.Combine(folder, "log"), "-o",
            string.Create(
                CultureInfo.InvariantCulture,
                $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} {settings} -c max_connections=200"), "start");
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            As(user, folder, $"{bin}/pg_ctl", "-D", data, "-m", "immediate", "stop");
            Directory.Delete(folder, recursive: true);
        };
        return string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=gongkai");
    }

    private static void As(string user, string home, string program, params string[] arguments)
    {
        if (user == "nobody")
            Run("setpriv", ["--reuid=nobody", "--regid=nogroup", "--clear-groups", "env", $"HOME={home}", program, .. arguments]);
        else Run(program, arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        // Output goes nowhere: the server inherits the pipes, and a reader would wait for it.
        var start = new ProcessStartInfo("/bin/sh") { ArgumentList = { "-c", "exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null", program } };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
