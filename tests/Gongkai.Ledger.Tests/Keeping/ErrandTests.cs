using System.Net;
using System.Net.Sockets;
using System.Text;
using Gongkai.Ledger.Jobs;
using Gongkai.Ledger.Journal;
using Gongkai.Ledger.Keeping;
using Gongkai.Ledger.Store;
using Gongkai.Ledger.Verifying;

namespace Gongkai.Ledger.Tests.Keeping;

/// <summary>What a site does by itself so that its ledger is not lost; what is in the way is shown, and tried again.</summary>
public sealed class ErrandTests : IDisposable
{
    private readonly Scratch scratch = new();

    public static TheoryData<string> Databases => TestLedger.Databases;

    private static CancellationToken Ct => CancellationToken.None;

    private string Backups => Path.Combine(scratch.Path, "backups");

    private string KeyPath => Path.Combine(scratch.Path, "ledger.key");

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_backup_is_made_every_day_and_tried_and_old_ones_go(string on)
    {
        await using var ledger = await TestLedger.On(on);
        await ledger.Receive();
        Directory.CreateDirectory(Backups);
        await File.WriteAllTextAsync(Path.Combine(Backups, "gongkai-notes.db"), "somebody else's");
        var settings = new KeepingSettings { BackupFolder = Backups, Keep = new(2, 1, 1) };
        var runner = Runner(ledger, settings, out var told);
        while (await runner.Once(Ct))
        {
        }
        Assert.Empty(told);
        var backup = await Job(ledger, ErrandKind.Backup);
        Assert.Equal((JobState.Waiting, ledger.Clock.Now), (backup.State, backup.SucceededAt));
        Assert.Equal("2026-03-02 18:30", backup.NotBefore.ToString("yyyy-MM-dd HH:mm", null));   // half past two of the next day in Beijing
        Assert.StartsWith("gongkai-20260302T010000Z.db，", backup.Outcome, StringComparison.Ordinal);
        var trial = await Job(ledger, ErrandKind.Trial);
        Assert.StartsWith("gongkai-20260302T010000Z.db，1件申请、", trial.Outcome, StringComparison.Ordinal);
        Assert.Equal(DayOfWeek.Sunday, trial.NotBefore.InBeijing.DayOfWeek);
        for (var day = 0; day < 5; day++)
        {
            ledger.Clock.Now = (await Job(ledger, ErrandKind.Backup)).NotBefore;
            Assert.True(await runner.Once(Ct));
        }
        Assert.Equal(
            ["gongkai-20260305T183000Z.db", "gongkai-20260306T183000Z.db", "gongkai-notes.db"],
            Directory.GetFileSystemEntries(Backups).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_a_full_disk_and_a_backup_that_is_broken_are_shown_and_tried_again()
    {
        await using var ledger = await TestLedger.On("sqlite");
        for (var i = 0; i < 60; i++) await ledger.Receive();
        var runner = Runner(ledger, new KeepingSettings { BackupFolder = Backups }, out var told);
        Assert.True(await runner.Once(Ct));
        var job = await Job(ledger, ErrandKind.Backup);
        Assert.Equal($"备份文件夹{Backups}不在，请检查它有没有挂载，或者更改Backup__Folder", job.Error);
        Assert.Equal((JobState.Waiting, ledger.Clock.Now.AddMinutes(1), null), (job.State, job.NotBefore, job.SucceededAt));
        Assert.False(Directory.Exists(Backups));
        while (await runner.Once(Ct))
        {
        }

        using (var disk = SmallDisk.Mount("300k"))
            if (disk is not null)
            {
                var full = Runner(ledger, new KeepingSettings { BackupFolder = disk.Path, Trial = false }, out _);
                ledger.Clock.Now += TimeSpan.FromHours(2);
                Assert.True(await full.Once(Ct));
                Assert.StartsWith("存放备份的磁盘空间不够，没有备份", (await Job(ledger, ErrandKind.Backup)).Error, StringComparison.Ordinal);
                Assert.Empty(Directory.GetFileSystemEntries(disk.Path));
            }

        Directory.CreateDirectory(Backups);
        ledger.Clock.Now += TimeSpan.FromHours(2);
        while (await runner.Once(Ct))
        {
        }
        job = await Job(ledger, ErrandKind.Backup);
        Assert.Equal((null, ledger.Clock.Now), (job.Error, job.SucceededAt));
        var file = Directory.GetFiles(Backups).Single();
        await File.WriteAllBytesAsync(file, (await File.ReadAllBytesAsync(file))[..90_000]);
        ledger.Clock.Now += TimeSpan.FromDays(8);
        var trial = new DailyBackup(ledger.Database, KeyPath, Backups, new(7, 4, 12));
        var broken = await Assert.ThrowsAsync<ErrandException>(() => trial.Try(Ct));
        Assert.Contains("（database.truncated）", broken.Message, StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFileSystemEntries(Backups));
        Assert.NotEmpty(told);
    }

    [Fact]
    public async Task A_long_errand_keeps_its_job_and_the_end_of_the_process_gives_it_back()
    {
        await using var ledger = await TestLedger.On("sqlite");
        var (begun, ended) = (new TaskCompletionSource(), new TaskCompletionSource());
        var errand = new Errand(ErrandKind.Backup, now => now.AddDays(1), async ct =>
        {
            begun.SetResult();
            await using var _ = ct.Register(() => ended.TrySetResult());
            await ended.Task;
            ct.ThrowIfCancellationRequested();
            return "done";
        });
        using var stop = new CancellationTokenSource();
        var running = new JobRunner(ledger.Database, [errand], _ => { }).Once(stop.Token);
        await begun.Task;
        Assert.Equal(JobState.Running, (await Job(ledger, ErrandKind.Backup)).State);
        await ledger.Receive();   // the offices work on meanwhile
        await using (var beside = ledger.Beside()) Assert.False(await new JobRunner(beside, [errand], _ => { }).Once(Ct));
        await stop.CancelAsync();
        await running;
        var job = await Job(ledger, ErrandKind.Backup);
        Assert.Equal((JobState.Waiting, null, null), (job.State, job.Error, job.SucceededAt));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Roots_are_added_to_a_file_elsewhere_which_verify_reads_and_an_older_ledger_is_noticed(string on)
    {
        await using var ledger = await TestLedger.On(on);
        var folder = Directory.CreateDirectory(Path.Combine(scratch.Path, "share")).FullName;
        var carried = new CarriedRoots(ledger.Database, folder, null);
        await Root(ledger);
        await carried.Run(Ct);
        await Root(ledger);
        await File.AppendAllTextAsync(Path.Combine(folder, CarriedRoots.FileName), "# 抄送档案馆");   // without an end
        Assert.Contains("新增1个，共2个", await carried.Run(Ct), StringComparison.Ordinal);
        Assert.Contains("新增0个，共2个", await carried.Run(Ct), StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(Path.Combine(folder, CarriedRoots.FileName));
        Assert.Equal(3, lines.Length);
        Assert.Equal(0, (await Verification.Run(ledger.Database, lines, _ => { }, Ct)).Flaws);

        await using var other = await TestLedger.On(on);
        await Root(other);
        var older = await Assert.ThrowsAsync<ErrandException>(() => new CarriedRoots(other.Database, folder, null).Run(Ct));
        Assert.Contains("与台账不符", older.Message, StringComparison.Ordinal);
        await File.WriteAllLinesAsync(Path.Combine(folder, CarriedRoots.FileName), lines[^1..]);
        older = await Assert.ThrowsAsync<ErrandException>(() => new CarriedRoots(other.Database, folder, null).Run(Ct));
        Assert.Contains("可能是从较早的备份恢复的", older.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roots_are_sent_to_an_address_and_what_it_answers_is_shown()
    {
        await using var ledger = await TestLedger.On("sqlite");
        await Root(ledger);
        using var server = new Server();
        var settings = new KeepingSettings { RootsAddress = server.Address, RootsFolder = Path.Combine(scratch.Path, "nowhere") };
        var runner = Runner(ledger, settings, out _);
        server.Answer = "500 Internal Server Error";
        Assert.True(await runner.Once(Ct));
        var error = (await Job(ledger, ErrandKind.Roots)).Error!;
        Assert.Contains("不在，请检查它有没有挂载", error, StringComparison.Ordinal);
        Assert.Contains("校验根没有送出：127.0.0.1答复500", error, StringComparison.Ordinal);
        server.Answer = "200 OK";
        runner = Runner(ledger, settings with { RootsFolder = null }, out _);
        ledger.Clock.Now += TimeSpan.FromHours(1);
        while (await runner.Once(Ct))
        {
        }
        var job = await Job(ledger, ErrandKind.Roots);
        Assert.Equal((null, "127.0.0.1，送出1个"), (job.Error, job.Outcome));
        Assert.Equal((await Roots.Last(ledger.Database, Ct))!.ToString() + "\n", server.Bodies[^1]);
        server.Dispose();
        var gone = new CarriedRoots(ledger.Database, null, server.Address);
        await Root(ledger, TimeSpan.FromHours(3));
        Assert.StartsWith("校验根没有送出：", (await Assert.ThrowsAsync<ErrandException>(() => gone.Run(Ct))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(7, 4, 12, "2026-03-02 2026-03-01 2026-02-28 2026-02-27 2026-02-26 2026-02-25 2026-02-24 2026-02-22 2026-02-15 2026-01-31 2025-12-31")]
    [InlineData(1, 0, 0, "2026-03-02")]
    [InlineData(0, 0, 0, "2026-03-02")]   // the newest is never thrown away
    public void The_last_of_each_day_week_and_month_is_kept(int days, int weeks, int months, string kept)
    {
        var taken = Enumerable.Range(0, 80).Select(d => new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero).AddDays(-d))
            .Append(new(2026, 3, 2, 0, 30, 0, TimeSpan.Zero)).ToList();
        var gone = new Retention(days, weeks, months).Superfluous(taken);
        Assert.Equal(kept.Split(' '), taken.Except(gone).Select(t => t.InBeijing.ToString("yyyy-MM-dd", null)));
    }

    public void Dispose() => scratch.Dispose();

    private JobRunner Runner(TestLedger ledger, KeepingSettings settings, out List<JobTrouble> told)
    {
        var all = told = [];
        return new(ledger.Database, Errands.Of(ledger.Database, KeyPath, settings).Where(e => e.Name != ErrandKind.Beside.Name), all.Add);
    }

    private static async Task<Job> Job(TestLedger ledger, ErrandKind kind) => (await JobBook.Find(ledger.Database, kind.Id, Ct))!;

    private static async Task Root(TestLedger ledger, TimeSpan later = default)
    {
        ledger.Clock.Now += later + TimeSpan.FromSeconds(1);
        await ledger.Receive(new(2026, 3, 2));
        await Roots.Write(ledger.Database, Ct);
    }

    /// <summary>Somebody who is sent roots.</summary>
    private sealed class Server : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);

        public Server()
        {
            listener.Start();
            Address = new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/roots");
            _ = Task.Run(Serve);
        }

        public Uri Address { get; }

        public string Answer { get; set; } = "200 OK";

        public List<string> Bodies { get; } = [];

        public void Dispose() => listener.Dispose();

        private async Task Serve()
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                using var reader = new StreamReader(client.GetStream());
                var length = 0;
                while (await reader.ReadLineAsync() is { Length: > 0 } header)
                    if (header.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)) length = int.Parse(header[15..], null);
                var body = new char[length];
                await reader.ReadBlockAsync(body);
                Bodies.Add(new(body));
                await client.GetStream().WriteAsync(
                    Encoding.ASCII.GetBytes($"HTTP/1.1 {Answer}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
            }
        }
    }
}
